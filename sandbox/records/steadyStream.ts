const HOUR_MS = 3_600_000;
export const MAX_PER_HOUR = 3600;

/** Things that happen evenly from a time on: the first one step after it. */
export interface SteadyStream {
	perHour: number;
	/** Milliseconds since 1970. */
	since: number;
}

/** Whether so many can happen in an hour; 0 is none. */
export function isPerHour(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_PER_HOUR;
}

function step({ perHour }: SteadyStream): number {
	return HOUR_MS / perHour;
}

/** How many have happened. */
export function countUntil(stream: SteadyStream, now: number): number {
	return Math.max(0, Math.floor((now - stream.since) / step(stream)));
}

/** When one happens, by its number from 0. */
export function timeAt(stream: SteadyStream, index: number): number {
	return Math.ceil(stream.since + (index + 1) * step(stream));
}
