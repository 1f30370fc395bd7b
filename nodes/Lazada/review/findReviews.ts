import type { IDataObject } from 'n8n-workflow';
import { findApi } from '../../../lazada/catalog/catalog';
import { toParameterValue } from '../../../lazada/catalog/toParameterValue';
import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import type { Parameters } from '../../../lazada/signing/signature';
import { toItem } from '../calls/answerItems';
import type { SendMore } from '../calls/callRequest';
import type { NodeRun } from '../run/operation';
import { PartialOutput } from '../run/partialOutput';

const TARGET = { method: 'GET', apiPath: '/review/seller/list/v2' } as const;
const MAX_IDS = 10;

function toParameters(ids: readonly string[]): Parameters {
	const parameter = findApi(TARGET.apiPath)?.parameters.find(({ name }) => name === 'id_list');
	const id_list = parameter && toParameterValue(parameter, [...ids], 'UTC');
	return id_list === undefined ? {} : { id_list };
}

/** The reviews of one call, in the order of their IDs; Lazada leaves out those that it no longer shows. */
async function findSome(ids: readonly string[], send: SendMore): Promise<IDataObject[]> {
	const { data } = await send(TARGET, toParameters(ids));
	const found: unknown[] =
		isRecord(data) && Array.isArray(data.review_list) ? data.review_list : [];
	const reviews = found.filter(isRecord).map(toItem);
	const place = (review: IDataObject) => ids.indexOf(readText(review, 'id'));
	return reviews.sort((one, other) => place(one) - place(other));
}

/** What Lazada refuses is told beside the reviews that came; whatever else happens ends the run. */
function keepProblem(error: unknown): LazadaError {
	if (error instanceof LazadaError && error.kind !== 'canceled') return error;
	throw error;
}

/**
 * Gets reviews by their IDs, ten in each call. Where a call is refused, those before it come out beside the problem.
 *
 * @param rows each with an ID as its `value`, as a list of IDs gives them
 */
export async function findReviews(
	rows: readonly IDataObject[],
	run: NodeRun,
	_itemIndex: number,
	send: SendMore,
): Promise<PartialOutput> {
	const ids = rows.map((row) => readText(row, 'value'));
	const reviews: IDataObject[] = [];
	for (let start = 0; start < ids.length; start += MAX_IDS) {
		const some = await findSome(ids.slice(start, start + MAX_IDS), send).catch(keepProblem);
		if (some instanceof LazadaError) {
			return new PartialOutput(reviews, [some], `${reviews.length} reviews came before it.`);
		}
		reviews.push(...some);
	}
	const gone = ids.length - reviews.length;
	if (gone > 0) {
		run.notes.add(`${gone} of ${ids.length} reviews are no longer shown, so Lazada left them out.`);
	}
	return new PartialOutput(reviews, []);
}
