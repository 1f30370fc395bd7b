import type { IDataObject } from 'n8n-workflow';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { readContent } from '../../../lazada/answers/content';
import { isRecord, readText } from '../../../lazada/json';

/** A row as an item's JSON. */
export function toItem(value: unknown): IDataObject {
	return (isRecord(value) ? value : { value }) as IDataObject;
}

/**
 * What an answer to a call that changed something says: that it worked, Lazada's request ID, and its content.
 *
 * @param isWhole whether Lazada took all of the call: otherwise nothing is added to what Lazada says of its success
 */
export function toWriteItem(answer: AcceptedAnswer, isWhole: boolean): IDataObject {
	const content = readContent(answer);
	const requestId = readText(answer, 'request_id');
	const done = isWhole ? { success: true, requestId } : { requestId };
	if (isRecord(content)) return { ...done, ...(content as IDataObject), ...done };
	const isNothing = content === true || content === null || content === '';
	return isNothing ? done : { ...done, value: content as string };
}

/** One answer: as Lazada sent it, or its content, where a list gives one item for each row. */
export function toAnswerItems(answer: AcceptedAnswer, simplify: boolean): IDataObject[] {
	if (!simplify) return [answer as IDataObject];
	const content = readContent(answer);
	if (content === null) return [];
	return Array.isArray(content) ? content.map(toItem) : [toItem(content)];
}
