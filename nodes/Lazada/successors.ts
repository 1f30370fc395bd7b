import type { IExecuteFunctions } from 'n8n-workflow';
import { SharedWork } from '../../credentials/sharedWork';
import type { AcceptedAnswer } from '../../lazada/answer';
import { readStoredCopies } from './copyKeeper';

/** What is remembered of a refresh: thousands of shops may be, so it is one text. */
export interface Remembered {
	/** Lazada's answer, as JSON where it is not nested too deep for that. */
	answer: string | AcceptedAnswer;
	/** Milliseconds since 1970. */
	receivedAt: number;
}

/** A table may take no row for hours, and the App Secret may have been reset since. */
const REMEMBERED_MS = 12 * 3_600_000;

/** About 20 MB. */
const MOST = 20_000;

/** What Lazada gave for refresh tokens that it calls spent, for the process and by app alone. */
const successors = new SharedWork<Remembered>(
	{ successMs: REMEMBERED_MS, failureMs: () => 0 },
	() => Date.now(),
);

/** @param key digest of the refresh token, its app and where the token calls go */
export function successorOf(key: string): Remembered | undefined {
	return successors.remembered(key);
}

/** @param key as for `successorOf` */
export function rememberSuccessor(key: string, made: Remembered): void {
	successors.remember(key, made, MOST);
}

/**
 * What took the place of a refresh token, if this process knows it or the node's credential holds a copy of it.
 *
 * @param key as for `successorOf`
 */
export async function recallSuccessor(
	context: IExecuteFunctions,
	key: string,
): Promise<Remembered | undefined> {
	const known = successorOf(key);
	if (known !== undefined) return known;
	for (const { replaced, answer, receivedAt } of await readStoredCopies(context)) {
		if (successorOf(replaced) === undefined) rememberSuccessor(replaced, { answer, receivedAt });
	}
	return successorOf(key);
}
