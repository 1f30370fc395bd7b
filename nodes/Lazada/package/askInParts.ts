import { findInfo } from '../../../lazada/answers/codes';
import { LazadaError } from '../../../lazada/errors';

/** What was asked of some together, and what came of it. */
export type Part<Entry, Answer> = { entries: readonly Entry[] } & (
	| { answer: Answer }
	| { error: LazadaError }
);

/** Whether a refusal may be about single entries, rather than about the app, the token, or Lazada's own trouble. */
function mayBeOfOne(error: LazadaError): boolean {
	return error.kind === 'refused' && (findInfo(error)?.mendedBy ?? 'workflow') === 'workflow';
}

/**
 * Asks for several at once. Where Lazada refuses all because of one, each half is asked by itself, so that only that one
 * goes without. Only for calls that change nothing.
 *
 * @throws LazadaError for what isn't about single entries
 */
export async function askInParts<Entry, Answer>(
	entries: readonly Entry[],
	ask: (entries: readonly Entry[]) => Promise<Answer>,
): Promise<Array<Part<Entry, Answer>>> {
	const part = await ask(entries).then(
		(answer) => ({ entries, answer }),
		(error: unknown) => {
			if (error instanceof LazadaError && mayBeOfOne(error)) return { entries, error };
			throw error;
		},
	);
	if ('answer' in part || entries.length === 1) return [part];
	const middle = Math.ceil(entries.length / 2);
	const first = await askInParts(entries.slice(0, middle), ask);
	return [...first, ...(await askInParts(entries.slice(middle), ask))];
}
