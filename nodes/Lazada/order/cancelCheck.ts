import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { withReasons } from '../../../lazada/answers/reasons';
import { redact } from '../../../lazada/answers/shownText';
import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import type { BatchCalls } from '../calls/executeBatches';

const CHECK = { method: 'GET', apiPath: '/order/reverse/cancel/validate' } as const;
/** Codes of this API about the order or an item; others are about the whole call [API reference]. */
const ABOUT_ITEMS = /^\d{1,3}$/;

/** What Lazada says of a cancellation before it is made. */
export interface CancelCheck {
	/** Order items that may be canceled. */
	allowed: readonly string[];
	/** The others, each with Lazada's reason. */
	refused: ReadonlyMap<string, LazadaError>;
	/** Reasons that the cancellation takes, by their ID. */
	reasons: ReadonlyMap<string, string>;
}

function refuse(
	itemIds: readonly string[],
	text: string,
	requestId: string,
	code = '',
): LazadaError {
	const reasons = itemIds.map((field) => ({ field, ...(code && { code }), message: text }));
	return new LazadaError('refused', withReasons("Lazada doesn't let it be canceled", reasons), {
		lazadaCode: code,
		requestId,
		reasons,
		advice:
			'Get Items shows the status of each item: what is on its way can no longer be canceled.',
	});
}

function readReasons({ data }: AcceptedAnswer): Map<string, string> {
	const options: unknown = isRecord(data) ? data.reason_options : undefined;
	const list: unknown[] = Array.isArray(options) ? options : [];
	return new Map(
		list
			.filter(isRecord)
			.map((reason) => [readText(reason, 'reason_id'), readText(reason, 'reason_name')] as const),
	);
}

/** Asks about some items together. @returns the reasons, or why not */
async function ask(
	{ send, secrets }: BatchCalls,
	orderId: string,
	itemIds: readonly string[],
): Promise<ReadonlyMap<string, string> | LazadaError> {
	const parameters = { order_id: orderId, order_item_id_list: JSON.stringify(itemIds) };
	return await send(CHECK, parameters).then(
		(answer) => {
			const { data } = answer;
			const isRefused = isRecord(data) && readText(data, 'tip_type') === 'error';
			if (!isRefused) return readReasons(answer);
			const tip = redact(readText(data, 'tip_content'), secrets) || 'Lazada names no reason';
			return refuse(itemIds, tip, redact(readText(answer, 'request_id'), secrets));
		},
		(error: unknown) => {
			if (!(error instanceof LazadaError) || error.kind !== 'refused') throw error;
			const { lazadaCode = '', requestId = '' } = error.details;
			if (!ABOUT_ITEMS.test(lazadaCode)) throw error;
			return refuse(itemIds, error.message, requestId, lazadaCode);
		},
	);
}

/**
 * Finds out which items of an order may be canceled: all with one call, or, if Lazada refuses that, each by itself.
 *
 * @throws LazadaError where Lazada doesn't answer
 */
export async function checkCancellation(
	calls: BatchCalls,
	orderId: string,
	itemIds: readonly string[],
): Promise<CancelCheck> {
	const together = await ask(calls, orderId, itemIds);
	if (!(together instanceof LazadaError)) {
		return { allowed: itemIds, refused: new Map(), reasons: together };
	}
	const [only] = itemIds;
	if (itemIds.length === 1) {
		return { allowed: [], refused: new Map([[only, together]]), reasons: new Map() };
	}
	const allowed: string[] = [];
	const refused = new Map<string, LazadaError>();
	let reasons: ReadonlyMap<string, string> = new Map<string, string>();
	for (const id of itemIds) {
		const alone = await ask(calls, orderId, [id]);
		if (alone instanceof LazadaError) {
			refused.set(id, alone);
			continue;
		}
		allowed.push(id);
		reasons = alone;
	}
	// Each by itself but not together: then Lazada's reason is about all of them.
	if (refused.size > 0) return { allowed, refused, reasons };
	return { allowed: [], refused: new Map(itemIds.map((id) => [id, together])), reasons };
}
