import type { ReturnLine, ReturnRecord, ReturnType } from '../records/returnRecords';
import { findRecords, required, type BusinessApi, type BusinessCall } from './api';
import { readIds, readJson, refusal } from './readers';
import { REFUSAL_REASONS } from './returns';

/** What each action makes of the status of a line. */
const RETURN_STATUSES: Record<string, string> = {
	agreeReturn: 'REQUEST_COMPLETE',
	refuseReturn: 'REQUEST_REJECT',
	agreeRefund: 'REFUND_SUCCESS',
	refuseRefund: 'DISPUTE_IN_PROGRESS',
	instantRefund: 'REFUND_SUCCESS',
	confirmDelivery: 'REQUEST_COMPLETE',
};
const REFUND_STATUSES: Record<string, string> = {
	agreeRefund: 'REFUND_SUCCESS',
	startDispute: 'DISPUTE_IN_PROGRESS',
};
const DECIDED = ['REFUND_SUCCESS', 'REQUEST_REJECT', 'CANCEL_SUCCESS', 'DISPUTE_IN_PROGRESS'];

function find(call: BusinessCall, type: ReturnType): ReturnRecord {
	const record = findRecords(call).returns.find(Number(required(call, 'reverse_order_id')));
	if (record === undefined) throw refusal('125', 'invalid reverse id');
	if (record.type !== type) throw refusal('114', 'this reverse does not support this action');
	return record;
}

/** @throws GatewayError (126, 113) */
function findLines(call: BusinessCall, { lines }: ReturnRecord): ReturnLine[] {
	return readIds(call, 'reverse_order_item_ids').map((id) => {
		const line = lines.find((one) => one.id === id);
		if (line === undefined) throw refusal('126', 'invalid reverse order lines');
		if (DECIDED.includes(line.status)) throw refusal('113', `the line ${id} is ${line.status}`);
		return line;
	});
}

/** @throws GatewayError (108, 109, 110, 111) for a refusal without what one needs */
function checkGrounds(
	call: BusinessCall,
	pictures: string,
	needs: { reason: boolean; picture: boolean },
) {
	const reasonId = Number(call.parameters.get('reason_id'));
	const isKnown = REFUSAL_REASONS.some(({ reason_id }) => reason_id === reasonId);
	if (needs.reason && !isKnown) throw refusal('108', "reason can't be empty");
	if (!call.parameters.get('comment')) throw refusal('109', "comment can't be empty");
	const images = call.parameters.get(pictures) ? readJson(call, pictures) : [];
	const hasPicture = Array.isArray(images) && images.length > 0;
	if (needs.picture && !hasPicture) throw refusal('110', "image can't be empty");
}

function settle(
	call: BusinessCall,
	record: ReturnRecord,
	lines: ReturnLine[],
	status: string,
): void {
	const at = call.world.now();
	findRecords(call).returns.decide(record, lines, status, { operator: 'SELLER', at });
}

/** `/order/reverse/return/update`: a write by GET. Only one line is refused at a time. */
export const decideOnReturn: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const action = required(call, 'action');
		const record = find(call, 'RETURN');
		const lines = findLines(call, record);
		if (action.startsWith('refuse')) {
			if (lines.length > 1)
				throw refusal('111', 'do not support massive reverse order line operation');
			checkGrounds(call, 'image_info', { reason: true, picture: action === 'refuseRefund' });
		}
		settle(call, record, lines, RETURN_STATUSES[action]);
		const total = lines.reduce((sum, { refund }) => sum + refund, 0);
		return { reverse_order_id: record.id, total_refund: String(total) };
	},
};

/** `/order/reverse/onlyrefund/seller/decide`: a write by GET. */
export const decideOnRefund: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const action = required(call, 'action');
		const record = find(call, 'ONLY_REFUND');
		const lines = findLines(call, record);
		if (action === 'startDispute') {
			checkGrounds(call, 'image_info_list', { reason: false, picture: true });
		}
		settle(call, record, lines, REFUND_STATUSES[action]);
		return {};
	},
};

/** `/order/reverse/cancel/seller/decide`: a write by GET, the answer to a buyer's wish to cancel. */
export const decideOnCancel: BusinessApi = {
	methods: ['GET'],
	answer(call) {
		const agrees = required(call, 'agree_cancel') === 'true';
		const record = find(call, 'CANCEL');
		if (record.lines.some(({ status }) => DECIDED.includes(status))) {
			throw refusal('131', 'the cancellation was decided before');
		}
		settle(call, record, record.lines, agrees ? 'CANCEL_SUCCESS' : 'REQUEST_REJECT');
		return {};
	},
};
