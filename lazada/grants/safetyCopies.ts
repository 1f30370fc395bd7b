import { isRecord, readText } from '../json';

/** New tokens that the credential holds too, in case n8n stops before the workflow stores them. */
export interface SafetyCopy {
	/** Fingerprint of the refresh token that they replace. */
	readonly replaced: string;
	/** Fingerprint of their own refresh token. */
	readonly given: string;
	/** Lazada's answer, as JSON. */
	readonly answer: string;
	/** Milliseconds since 1970. */
	readonly receivedAt: number;
	/** How many items the same run has: the workflow gets none of them before all are done. */
	readonly runItems: number;
}

const DAY_MS = 86_400_000;

/** About 600 kB of the credential. */
const MIN_HELD = 1000;

/** Longer than the pause between two runs of any refresh schedule. */
const MAX_AGE_MS = 30 * DAY_MS;

/** Reads the copies that the credential holds; anything else in their place is ignored. */
export function readCopies(text: unknown): SafetyCopy[] {
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
			replaced: readText(copy, 'replaced'),
			given: readText(copy, 'given'),
			answer: readText(copy, 'answer'),
			receivedAt: Number(copy.receivedAt),
			runItems: Number(copy.runItems) || 1,
		}))
		.filter(
			({ replaced, given, answer, receivedAt }) =>
				[replaced, given, answer].every((text) => text !== '') && Number.isFinite(receivedAt),
		);
}

/**
 * Selects the copies to hold. Refreshing a copied token proves that the workflow stored it, so each shop needs only
 * its newest copy. The newest thousand are held, and of a larger run as many as it has items, also when smaller runs
 * follow it.
 *
 * @param copies in any order; of the same refresh token the last one counts
 * @param now milliseconds since 1970
 * @returns the oldest first
 */
export function selectCopies(copies: readonly SafetyCopy[], now: number): SafetyCopy[] {
	const byReplaced = new Map(copies.map((copy) => [copy.replaced, copy]));
	return [...byReplaced.values()]
		.filter(({ given, receivedAt }) => !byReplaced.has(given) && now - receivedAt < MAX_AGE_MS)
		.sort((one, other) => one.receivedAt - other.receivedAt)
		.filter(({ runItems }, index, all) => all.length - index <= Math.max(MIN_HELD, runItems));
}
