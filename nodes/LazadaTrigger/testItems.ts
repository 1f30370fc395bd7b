import type { IDataObject } from 'n8n-workflow';

/**
 * n8n takes a test URL away as soon as it has started the workflow, and the last page with it. So on the test URL
 * the workflow starts with the last page, not before.
 */
const waiting = new Map<string, IDataObject>();

/** Abandoned tests do not pile up. */
const MOST_WAITING = 10;

/** Keeps what a test will start with. */
export function keepTestItem(note: string, item: IDataObject): void {
	waiting.set(note, item);
	const [oldest] = waiting.keys();
	if (waiting.size > MOST_WAITING) waiting.delete(oldest);
}

/** Takes what the test starts with whose last page this is. */
export function takeTestItem(note: string): IDataObject | undefined {
	const item = waiting.get(note);
	waiting.delete(note);
	return item;
}
