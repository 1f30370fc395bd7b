import type { IDataObject } from 'n8n-workflow';

/**
 * n8n removes a test URL as soon as it has started the workflow, and the last page with it. So on the test URL the
 * workflow starts when the last page is shown, not before.
 */
const waiting = new Map<string, IDataObject>();

/** Abandoned tests must not pile up. */
const MAX_WAITING = 10;

/** Holds the item that a test will start with. */
export function holdTestItem(note: string, item: IDataObject): void {
	waiting.set(note, item);
	const [oldest] = waiting.keys();
	if (waiting.size > MAX_WAITING) waiting.delete(oldest);
}

/** Takes the item of the test whose last page this is. */
export function takeTestItem(note: string): IDataObject | undefined {
	const item = waiting.get(note);
	waiting.delete(note);
	return item;
}
