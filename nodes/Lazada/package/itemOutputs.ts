import type { IDataObject } from 'n8n-workflow';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import type { LazadaError } from '../../../lazada/errors';
import { readText, type JsonRecord } from '../../../lazada/json';
import { judgeEntries, type Judgement } from '../../../lazada/packages/judgeEntries';
import { toIdValue, type ItemsOfOrder } from '../../../lazada/packages/orderLists';
import type { BatchOutput } from '../calls/executeBatches';
import { PartialOutput } from '../run/partialOutput';
import { leftOut, toRefusal, type RefusalWords } from './judgedCall';

/** How what came of order items is told. */
export interface ItemWords extends RefusalWords {
	lookUp: string;
}

const PACKAGE = ['package_id', 'tracking_number', 'shipment_provider'];

/** What Lazada says of the package that an item is in. */
function readPackage(record: JsonRecord): IDataObject {
	const there = PACKAGE.filter((name) => readText(record, name) !== '');
	return Object.fromEntries(there.map((name) => [name, readText(record, name)]));
}

/** Items that were taken, those of a package together. */
function toPackages(
	{ orderId }: ItemsOfOrder,
	taken: ReadonlyMap<string, Judgement>,
): IDataObject[] {
	const packages = new Map<string, { ids: string[]; about: IDataObject }>();
	for (const [id, { record }] of taken) {
		const key = readText(record, 'package_id');
		const known = packages.get(key) ?? { ids: [], about: readPackage(record) };
		known.ids.push(id);
		packages.set(key, known);
	}
	return [...packages.values()].map(({ ids, about }) => ({
		order_id: toIdValue(orderId),
		order_item_ids: ids.map(toIdValue),
		...about,
	}));
}

/** What came of the items of one input item: one output item for each package, and a problem for each item refused. */
export function toItemOutput(
	wanted: ItemsOfOrder,
	answer: AcceptedAnswer,
	secrets: readonly string[],
	words: ItemWords,
): BatchOutput {
	const judged = judgeEntries(answer, 'order_item_id', wanted.itemIds, secrets);
	const taken = new Map([...judged].filter(([, { refusal }]) => refusal === undefined));
	const problems = wanted.itemIds.flatMap((id): LazadaError[] => {
		const judgement = judged.get(id);
		if (judgement === undefined) return [leftOut('order item', id, answer, words.lookUp)];
		return judgement.refusal ? [toRefusal(judgement.refusal, id, answer, words)] : [];
	});
	const requestId = readText(answer, 'request_id');
	const done = toPackages(wanted, taken).map((one) => ({ ...one, success: true, requestId }));
	if (problems.length === 0) return done;
	if (done.length === 0 && problems.length === 1) return problems[0];
	const note = `${taken.size} of ${wanted.itemIds.length} items were taken: don't send these again.`;
	return new PartialOutput(done, problems, taken.size > 0 ? note : '');
}
