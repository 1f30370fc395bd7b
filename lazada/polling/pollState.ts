import { isRecord } from '../json';
import type { Cursor } from './cursor';

/** How far polling has come, by shop. */
export type Cursors = Readonly<Record<string, Cursor>>;

/** What is kept between two polls: replaced as a whole at the end of one. */
export interface PollState {
	/** What is polled: with another event or beginning, polling begins anew. */
	setting: string;
	cursors: Cursors;
	/** When rows were last put out, by n8n's clock, and the cursors before. */
	emitted?: { at: number; before: Cursors };
}

/** How soon after rows were put out a start of n8n makes it doubtful whether they were worked on. */
export const DOUBTFUL_MS = 600_000;

function isCursor(value: unknown): value is Cursor {
	return (
		isRecord(value) &&
		typeof value.from === 'number' &&
		Array.isArray(value.known) &&
		value.known.every((key) => typeof key === 'string')
	);
}

function isCursors(value: unknown): value is Cursors {
	return isRecord(value) && Object.values(value).every(isCursor);
}

function isState(value: unknown): value is PollState {
	if (!isRecord(value) || typeof value.setting !== 'string' || !isCursors(value.cursors)) {
		return false;
	}
	const { emitted } = value;
	return (
		emitted === undefined ||
		(isRecord(emitted) && typeof emitted.at === 'number' && isCursors(emitted.before))
	);
}

/**
 * Where to go on.
 *
 * n8n stores what is kept a moment before it stores the execution that gets the rows. Where it was ended in between, or
 * while that execution ran, the rows are nowhere: so those of the last poll come again where n8n was started soon after.
 *
 * @param stored as n8n gives it
 * @param startedAt when this process began, by the same clock as `at`
 * @returns `undefined` where polling begins
 */
export function resume(stored: unknown, setting: string, startedAt: number): PollState | undefined {
	if (!isState(stored) || stored.setting !== setting) return undefined;
	const { cursors, emitted } = stored;
	if (emitted === undefined) return stored;
	const isDoubtful = emitted.at < startedAt && startedAt - emitted.at < DOUBTFUL_MS;
	// A shop that was added since has no earlier place.
	return isDoubtful ? { setting, cursors: { ...cursors, ...emitted.before } } : stored;
}

/** What is kept after a poll. */
export function toState(
	before: PollState,
	cursors: Cursors,
	emittedAt: number | undefined,
): PollState {
	const { setting, emitted } = before;
	if (emittedAt !== undefined) {
		return { setting, cursors, emitted: { at: emittedAt, before: before.cursors } };
	}
	return { setting, cursors, ...(emitted && { emitted }) };
}
