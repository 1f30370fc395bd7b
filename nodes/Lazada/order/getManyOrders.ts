import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import { toText } from '../../shared/parameters';
import { apiOperation } from '../calls/apiOperation';
import { showForOperation } from '../calls/show';
import type { NodeRun } from '../run/operation';
import { includeItems, includeItemsField } from './includeItems';
import { simplifyOrder } from './simplifyOrder';

const DAY_MS = 86_400_000;
/** How far back orders are looked for where no time is given: Lazada doesn't list any without one. */
const DEFAULT_DAYS = 30;

/**
 * Where to begin if no filter says it: the last 30 days, newest first.
 *
 * @throws LazadaError (`input`) if only an end is given
 */
function readBeginning(run: NodeRun, itemIndex: number): Record<string, unknown> {
	const given = run.parameters.value('filters', itemIndex, {});
	const filters = isRecord(given) ? given : {};
	const has = (...names: string[]) => names.some((name) => toText(filters[name]) !== '');
	if (has('createdAfter', 'updatedAfter')) return {};
	if (has('createdBefore', 'updatedBefore')) {
		throw new LazadaError('input', 'The beginning of the time is missing', {
			advice:
				"Lazada doesn't list orders without Created After or Updated After: add one of these filters. If an expression gives it, it was empty for this item.",
		});
	}
	run.notes.add(
		`No time is given, so only orders created in the last ${DEFAULT_DAYS} days are returned. Add the filter Created After or Updated After for others.`,
	);
	return {
		created_after: new Date(Date.now() - DEFAULT_DAYS * DAY_MS),
		...(!has('sortBy', 'sortDirection') && { sort_direction: 'DESC' }),
	};
}

const BEGINNING = `Lazada needs this or the other beginning; without both, the last ${DEFAULT_DAYS} days are taken`;

/** Orders by the time of their creation or change. */
export const getManyOrders = apiOperation({
	resource: 'order',
	option: {
		value: 'getAll',
		name: 'Get Many',
		description:
			'Get orders by status and time, with their items if wanted. Without a time, those of the last 30 days.',
		action: 'Get many orders',
	},
	path: '/orders/get',
	fields: [includeItemsField(showForOperation('order', 'getAll'))],
	shown: {
		created_after: { description: `Only orders created at this time or later. ${BEGINNING}.` },
		update_after: { description: `Only orders that changed at this time or later. ${BEGINNING}.` },
		// What one looks for most, and an order is seldom unpaid, which comes first in Lazada's list.
		status: {
			default: 'pending',
			description: 'Only orders with an item in this status: each item of an order has its own',
		},
	},
	read: readBeginning,
	simplify: simplifyOrder,
	finish: includeItems,
});
