import type { IDataObject } from 'n8n-workflow';
import { toIsoTime } from '../../../lazada/answers/isoTime';
import { isRecord, readText } from '../../../lazada/json';
import { pickFields } from '../calls/pickFields';

const pickFromReturn = pickFields([
	'reverse_order_id',
	'trade_order_id',
	'request_type',
	'shipping_type',
	'is_rtm',
]);
const pickFromItem = pickFields([
	'reverse_order_line_id',
	'trade_order_line_id',
	'reverse_status',
	'ofc_status',
	'reason_text',
	'refund_amount',
	'seller_sku_id',
	'tracking_number',
	'is_dispute',
	'whqc_decision',
]);

/** The items of a return: its list has them under one name, its details under another. */
export function readReturnItems(row: Record<string, unknown>): Array<Record<string, unknown>> {
	const lists: unknown[] = [row.reverse_order_lines, row.reverseOrderLineDTOList];
	const list: unknown = lists.find(Array.isArray);
	return Array.isArray(list) ? (list as unknown[]).filter(isRecord) : [];
}

function simplifyItem(row: Record<string, unknown>): IDataObject {
	return {
		...pickFromItem(row as IDataObject),
		requested_at: toIsoTime(row.return_order_line_gmt_create) ?? null,
		updated_at: toIsoTime(row.return_order_line_gmt_modified) ?? null,
		deadline: toIsoTime(row.sla) ?? null,
	};
}

/** The first of the deadlines, in UTC as all of them; null if no item has one. */
function findDeadline(items: readonly IDataObject[]): string | null {
	const deadlines = items.map((item) => readText(item, 'deadline')).filter(Boolean);
	return deadlines.sort((one, other) => Date.parse(one) - Date.parse(other)).at(0) ?? null;
}

/** What one needs of a return, nothing of the buyer's: the same fields in the list and in the details. */
export function simplifyReturn(row: IDataObject): IDataObject {
	const items = readReturnItems(row).map(simplifyItem);
	const statuses = [...new Set(items.map((item) => readText(item, 'reverse_status')))];
	return {
		...pickFromReturn(row),
		statuses: statuses.filter(Boolean),
		deadline: findDeadline(items),
		items,
	};
}
