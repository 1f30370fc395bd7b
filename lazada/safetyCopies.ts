import { isRecord, textOf } from './grant';
import { lastOf } from './lastOf';

/** New tokens that the credential holds as well, in case they never reach the place where the workflow stores them. */
export interface SafetyCopy {
	/** Digest of the refresh token that they take the place of. */
	readonly replaced: string;
	/** Digest of their own refresh token. */
	readonly given: string;
	/** Lazada's answer, as JSON. */
	readonly answer: string;
	/** Milliseconds since 1970. */
	readonly receivedAt: number;
	/** How many items were worked on in the same run, of which none is stored before all are done. */
	readonly runItems: number;
}

const DAY_MS = 86_400_000;

/** About 600 kB of the credential. */
const FEWEST_HELD = 1000;

/** Longer than any schedule would take to come back to a shop. */
const KEPT_FOR_MS = 30 * DAY_MS;

/** Reads the copies that the credential holds; anything else in their place is passed over. */
export const readCopies = lastOf((text: unknown): readonly SafetyCopy[] => {
	let value: unknown;
	try {
		value = typeof text === 'string' && text !== '' ? JSON.parse(text) : [];
	} catch {
		return [];
	}
	if (!Array.isArray(value)) return [];
	return value
		.filter(isRecord)
		.map((copy) => ({
			replaced: textOf(copy, 'replaced'),
			given: textOf(copy, 'given'),
			answer: textOf(copy, 'answer'),
			receivedAt: Number(copy.receivedAt),
			runItems: Number(copy.runItems) || 1,
		}))
		.filter(
			({ replaced, given, answer, receivedAt }) =>
				[replaced, given, answer].every((text) => text !== '') && Number.isFinite(receivedAt),
		);
});

/**
 * The copies that are to be held. A workflow that refreshes what a copy gave has stored it, so each shop needs its
 * newest one only. The newest thousand are held, and of a larger run as many as it has items, also when smaller runs
 * come after it.
 *
 * @param copies in any order; of the same refresh token the one that stands last counts
 * @param now milliseconds since 1970
 * @returns the oldest first
 */
export function heldCopies(copies: readonly SafetyCopy[], now: number): SafetyCopy[] {
	const byReplaced = new Map(copies.map((copy) => [copy.replaced, copy]));
	return [...byReplaced.values()]
		.filter(({ given, receivedAt }) => !byReplaced.has(given) && now - receivedAt < KEPT_FOR_MS)
		.sort((one, other) => one.receivedAt - other.receivedAt)
		.filter(({ runItems }, index, all) => all.length - index <= Math.max(FEWEST_HELD, runItems));
}
