import type { IDataObject } from 'n8n-workflow';
import type { AcceptedAnswer } from '../../../lazada/answer';
import { answerContent } from '../../../lazada/answerRows';
import { isRecord } from '../../../lazada/grant';
import type { Page } from '../../../lazada/pages';

function itemOf(value: unknown): IDataObject {
	return (isRecord(value) ? value : { value }) as IDataObject;
}

/** One answer: as it came, or what was asked for, where a list makes an item of each of its rows. */
export function answerItems(answer: AcceptedAnswer, simplify: boolean): IDataObject[] {
	if (!simplify) return [answer as IDataObject];
	const content = answerContent(answer);
	return Array.isArray(content) ? content.map(itemOf) : [itemOf(content)];
}

/** One page of many: the answer as it came, or an item for each row. */
export function pageItems({ answer, rows }: Page, simplify: boolean): IDataObject[] {
	return simplify ? rows.map(itemOf) : [answer as IDataObject];
}
