import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { judgeItems } from '../../../lazada/answers/itemRefusals';
import { writeOrders, type ItemsOfOrder } from '../../../lazada/packages/orderLists';
import { executeBatches, type BatchCalls, type BatchOutput } from '../calls/executeBatches';
import type { BatchOperation } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { allocate, type OrderShipment, type Shipment } from './allocate';
import { batchTarget } from './batchTarget';
import { toItemOutput } from './itemOutputs';
import { keepJudged } from './judgedCall';
import { notSent, onlyProblems } from './onlyProblems';
import { PACK_FIELDS, readWantedPack, type WantedPack } from './packFields';
import { joinKnown, knowItems } from './pendingItems';

const PACK = batchTarget('/order/fulfill/pack');
const LOOK_UP =
	'Order → Get Items shows which items are packed: these have a package_id and a tracking_code.';
const WORDS = {
	what: "Lazada didn't pack order item",
	advice:
		'Only pending items of this shop can be packed. Order → Get Items shows the status of each.',
	lookUp: LOOK_UP,
};

/** What came of an order: Lazada's answer, or why there is none. */
type Outcome = AcceptedAnswer | Error;

function isProblem(outcome: Outcome): boolean {
	return outcome instanceof Error || judgeItems(outcome, []).refused.length > 0;
}

async function sendPack(
	{ send }: BatchCalls,
	orders: readonly ItemsOfOrder[],
	{ allocationType, provider }: Shipment,
	deliveryType: string,
): Promise<AcceptedAnswer> {
	const list = `"${PACK.list}":${writeOrders(orders, 'order_item_list')}`;
	const how = JSON.stringify({
		delivery_type: deliveryType,
		...(provider !== '' && { shipment_provider_code: provider }),
		shipping_allocate_type: allocationType,
	});
	const request = `{${list},${how.slice(1)}`;
	return await keepJudged(send(PACK.target, { [PACK.parameter]: request }));
}

/** Orders that are shipped in the same way, together. */
function groupByShipment(shipments: readonly OrderShipment[]) {
	const groups = new Map<string, { orders: ItemsOfOrder[]; shipment: Shipment }>();
	for (const one of shipments) {
		if ('error' in one) continue;
		const key = JSON.stringify(one.shipment);
		const group = groups.get(key) ?? { orders: [], shipment: one.shipment };
		group.orders.push(one.order);
		groups.set(key, group);
	}
	return [...groups.values()];
}

/** Packs orders, those of each way of shipping in a call, and says what came of each. */
async function packOrders(
	calls: BatchCalls,
	shipments: readonly OrderShipment[],
	deliveryType: string,
): Promise<Map<string, Outcome>> {
	const outcomes = new Map<string, Outcome>();
	for (const one of shipments) {
		if ('error' in one) outcomes.set(one.order.orderId, one.error);
	}
	let isStopped = calls.stops && outcomes.size > 0;
	for (const { orders, shipment } of groupByShipment(shipments)) {
		const outcome = isStopped
			? notSent()
			: await sendPack(calls, orders, shipment, deliveryType).catch((error: unknown) =>
					error instanceof Error ? error : new Error(String(error)),
				);
		for (const { orderId } of orders) outcomes.set(orderId, outcome);
		isStopped ||= calls.stops && isProblem(outcome);
	}
	return outcomes;
}

async function perform(entries: readonly WantedPack[], calls: BatchCalls): Promise<BatchOutput[]> {
	const [{ shipment, deliveryType }] = entries;
	const known = await knowItems(calls.send, entries);
	const problems = onlyProblems(known, calls.stops);
	if (problems !== undefined) return problems;
	const orders = joinKnown(known);
	const shipments = orders.length === 0 ? [] : await allocate(calls.send, orders, shipment);
	const outcomes = await packOrders(calls, shipments, deliveryType);
	return known.map((one) => {
		if (one instanceof Error) return one;
		const outcome = outcomes.get(one.orderId) ?? notSent();
		return outcome instanceof Error ? outcome : toItemOutput(one, outcome, calls.secrets, WORDS);
	});
}

/** Packs order items: the step that gives packages with tracking numbers. */
export const pack: BatchOperation = {
	option: {
		value: 'pack',
		name: 'Pack',
		description:
			'Pack items of orders, 20 orders per call: Lazada assigns a package, a tracking number and a carrier to each order',
		action: 'Pack order items for shipping',
	},
	fields: PACK_FIELDS,
	pace: readPace,
	async executeAll(run) {
		return await executeBatches<WantedPack>(run, {
			target: PACK.target,
			max: PACK.max,
			read: readWantedPack,
			groupBy: ({ shipment, deliveryType }) => JSON.stringify([shipment, deliveryType]),
			sameAs: ({ orderId }) => orderId,
			lookUp: LOOK_UP,
			perform,
		});
	},
};
