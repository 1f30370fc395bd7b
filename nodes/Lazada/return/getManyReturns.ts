import { isRecord } from '../../../lazada/json';
import { apiOperation } from '../calls/apiOperation';
import type { NodeRun } from '../run/operation';
import { RETURN_STATUSES, RETURN_TYPES } from './returnChoices';
import { simplifyReturn } from './simplifyReturn';

/** A list in which nothing is chosen doesn't filter. */
function readChosen(run: NodeRun, itemIndex: number): Record<string, unknown> {
	const given = run.parameters.value('filters', itemIndex, {});
	const { requestTypes, statuses }: Record<string, unknown> = isRecord(given) ? given : {};
	const chosen = (list: unknown) => (Array.isArray(list) && list.length === 0 ? undefined : list);
	return { request_type_list: chosen(requestTypes), reverse_status_list: chosen(statuses) };
}

/** Returns, refunds and cancellations of the shop. */
export const getManyReturns = apiOperation({
	resource: 'return',
	option: {
		value: 'getAll',
		name: 'Get Many',
		description:
			'Get returns, refunds and cancellations, with the deadline by which the seller must decide',
		action: 'Get many returns',
	},
	path: '/reverse/getreverseordersforseller',
	shown: {
		request_type_list: {
			type: 'multiOptions',
			options: RETURN_TYPES,
			default: [],
			placeholder: undefined,
			description: 'What the buyer wants',
		},
		reverse_status_list: {
			type: 'multiOptions',
			options: RETURN_STATUSES,
			default: [],
			placeholder: undefined,
			description: 'Where the request stands. An expression can give other statuses of Lazada.',
		},
		ofc_status_list: { description: "Lazada's codes for where the goods are, with commas between" },
		dispute_in_progress: { description: 'Whether to return only those in dispute' },
	},
	read: readChosen,
	simplify: simplifyReturn,
});
