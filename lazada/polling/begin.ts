import type { Cursor } from './cursor';
import type { Ask, PollSource } from './reading';

/**
 * Where polling begins.
 *
 * @param date from then on; `undefined` for now: with what comes after the newest row that there is
 * @param now milliseconds since 1970
 * @throws LazadaError
 */
export async function begin(
	source: PollSource,
	ask: Ask,
	date: number | undefined,
	now: number,
): Promise<Cursor> {
	if (date !== undefined) return { from: date, known: [] };
	if (source.beginSilently) return { from: source.beginSilently(now), known: [], silent: true };
	const [newest] = await source.readNewest(ask, now);
	// Of an empty list, all that comes is new.
	if (newest === undefined) return { from: 0, known: [] };
	return { from: newest.time, known: [], silent: true };
}
