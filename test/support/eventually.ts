import { setTimeout as sleep } from 'node:timers/promises';

const WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 200;

/** For tests that wait for schedules: machines may be slow. */
export const PATIENTLY = 400_000;

/**
 * Looks again and again until there is something to see.
 *
 * @param what names it, for the error
 * @param look gives `undefined` or `false` while there is nothing
 * @param withinMs two minutes unless told
 * @throws Error if it does not come within that time
 */
export async function eventually<T>(
	what: string,
	look: () => T | undefined | false | Promise<T | undefined | false>,
	withinMs = WITHIN_MS,
): Promise<T> {
	const end = Date.now() + withinMs;
	for (;;) {
		const seen = await look();
		if (seen !== undefined && seen !== false) return seen;
		if (Date.now() > end) throw new Error(`Did not come: ${what}`);
		await sleep(LOOK_EVERY_MS);
	}
}
