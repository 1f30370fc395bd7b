import { writeOrders } from '../../../lazada/packages/orderLists';
import { executeBatches } from '../calls/executeBatches';
import { showForOperation } from '../calls/show';
import type { BatchOperation } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { batchTarget } from './batchTarget';
import { itemFields, readWantedItems, type WantedItems } from './itemFields';
import { toItemOutput } from './itemOutputs';
import { keepJudged } from './judgedCall';
import { onlyProblems } from './onlyProblems';
import { joinKnown, knowItems } from './pendingItems';

const DELIVER = batchTarget('/order/digital/delivered');
const LOOK_UP = 'Order → Get Items shows the status of its items.';
const WORDS = {
	what: "Lazada didn't set delivered: order item",
	advice:
		'Only digital items (is_digital is 1) that are pending can be set delivered. Order → Get Items shows them.',
	lookUp: LOOK_UP,
};

/** Digital items have reached the buyer. */
export const deliverDigital: BatchOperation = {
	option: {
		value: 'deliverDigital',
		name: 'Set Digital Items Delivered',
		description:
			'Say that the buyer has got digital items, such as codes, 20 orders per call; the order counts as fulfilled',
		action: 'Set digital items delivered',
	},
	fields: itemFields(showForOperation('package', 'deliverDigital')),
	pace: readPace,
	async executeAll(run) {
		const { target, max, parameter, list } = DELIVER;
		return await executeBatches<WantedItems>(run, {
			target,
			max,
			read: readWantedItems,
			sameAs: ({ orderId }) => orderId,
			lookUp: LOOK_UP,
			async perform(entries, { send, secrets, stops }) {
				const known = await knowItems(send, entries);
				const problems = onlyProblems(known, stops);
				if (problems !== undefined) return problems;
				const orders = joinKnown(known);
				if (orders.length === 0) return known.map((one) => (one instanceof Error ? one : []));
				const request = `{"${list}":${writeOrders(orders, 'order_item_list')}}`;
				const answer = await keepJudged(send(target, { [parameter]: request }));
				return known.map((one) =>
					one instanceof Error ? one : toItemOutput(one, answer, secrets, WORDS),
				);
			},
		});
	},
};
