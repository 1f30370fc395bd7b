import { setTimeout as sleep } from 'node:timers/promises';

/** For tests that wait for schedules: machines may be slow. */
export const PATIENTLY = 400_000;

/**
 * Looks again and again until there is something to see.
 *
 * @param what names it, for the error
 * @param look gives `undefined` or `false` while there is nothing
 * @param withinMs how long to look; the clock of a test may stand still meanwhile
 * @throws Error if it does not come within that time
 */
export async function eventually<T>(
	what: string,
	look: () => T | undefined | false | Promise<T | undefined | false>,
	{ withinMs = 120_000, everyMs = 200 } = {},
): Promise<T> {
	const end = performance.now() + withinMs;
	for (;;) {
		const seen = await look();
		if (seen !== undefined && seen !== false) return seen;
		if (performance.now() > end) throw new Error(`Did not come: ${what}`);
		await sleep(everyMs);
	}
}
