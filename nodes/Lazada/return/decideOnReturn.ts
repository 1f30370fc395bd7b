import type { IDataObject } from 'n8n-workflow';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import type { Parameters } from '../../../lazada/signing/signature';
import type { SendMore } from '../calls/callRequest';
import { executeBatches, type BatchOutput } from '../calls/executeBatches';
import type { BatchOperation } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { PartialOutput } from '../run/partialOutput';
import { DECIDE_FIELDS } from './decideFields';
import { lookAtReturn, type CheckedDecision } from './lookAtReturn';
import { readDecision, type Decision } from './readDecision';

const DECIDE = { method: 'GET', apiPath: '/order/reverse/return/update' } as const;

function toParameters(
	{ returnId, reasonId, comment, pictureUrls }: Decision,
	{ action, takesReason, pictures }: CheckedDecision,
	itemIds: readonly string[],
): Parameters {
	const images = pictureUrls.map((url, index) => ({
		[pictures.name]: url.split(/[?#]/)[0].split('/').at(-1) || `picture-${index + 1}`,
		[pictures.url]: url,
	}));
	return {
		action,
		reverse_order_id: returnId,
		reverse_order_item_ids: `[${itemIds.join(',')}]`,
		...(takesReason && { reason_id: reasonId }),
		...(comment !== '' && { comment }),
		...(images.length > 0 && { [pictures.parameter]: JSON.stringify(images) }),
	};
}

function toItem(wanted: Decision, itemIds: readonly string[], answer: AcceptedAnswer): IDataObject {
	const { data } = answer;
	const refund = isRecord(data) ? readText(data, 'total_refund') : '';
	return {
		reverse_order_id: wanted.returnId,
		decision: wanted.decision,
		...(refund !== '' && { total_refund: refund }),
		reverse_order_line_ids: [...itemIds],
		success: true,
		requestId: readText(answer, 'request_id'),
	};
}

/** Sends a decision. Lazada takes the refusal of one item at a time only [API reference, its code 111]. */
async function decide(send: SendMore, wanted: Decision, stops: boolean): Promise<BatchOutput> {
	const checked = await lookAtReturn(send, wanted);
	const { itemIds, apiPath } = checked;
	const calls = wanted.isRefusal ? itemIds.map((id) => [id]) : [itemIds];
	const items: IDataObject[] = [];
	const problems: LazadaError[] = [];
	for (const ids of calls) {
		if (stops && problems.length > 0) break;
		const parameters = toParameters(wanted, checked, ids);
		await send({ method: DECIDE.method, apiPath }, parameters).then(
			(answer) => items.push(toItem(wanted, ids, answer)),
			(error: unknown) => {
				if (!(error instanceof LazadaError) || calls.length === 1) throw error;
				problems.push(
					new LazadaError(error.kind, `Item ${ids.join()}: ${error.message}`, error.details),
				);
			},
		);
	}
	const note = `${items.length} of ${calls.length} items were decided: don't decide these again.`;
	return new PartialOutput(items, problems, note);
}

/** The seller's answer to a buyer who wants to return something, or the money back. */
export const decideOnReturn: BatchOperation = {
	option: {
		value: 'decide',
		name: 'Decide',
		description:
			"Agree to a return or refund, or refuse it: money or goods move, and it can't be taken back. Without an answer before the deadline, Lazada decides.",
		action: 'Decide on a return and its refund',
	},
	fields: DECIDE_FIELDS,
	pace: readPace,
	async executeAll(run) {
		return await executeBatches<Decision>(run, {
			target: DECIDE,
			max: 1,
			read: readDecision,
			lookUp: 'Return → Get shows where the return stands.',
			perform: async (entries, { send, stops }) =>
				await Promise.all(entries.map(async (wanted) => await decide(send, wanted, stops))),
		});
	},
};
