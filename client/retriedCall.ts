import { sleep } from 'n8n-workflow';
import { mayRetry } from '../lazada/answers/codes';
import { LazadaError } from '../lazada/errors';

/** Before a second and a third try: what passes by itself mostly passes within seconds. */
const WAITS_MS = [500, 2_000];

/**
 * Makes a call, and makes it again where nothing but chance kept it from an answer: Lazada was busy, or the connection
 * was cut. One that changes something is made again only where Lazada says that it did nothing.
 *
 * @param onlyReads whether the call changes nothing
 * @param signal aborted when the user stops the execution
 * @throws whatever the last try throws
 */
export async function retriedCall<T>(
	onlyReads: boolean,
	signal: AbortSignal | undefined,
	call: () => Promise<T>,
): Promise<T> {
	for (const waitMs of WAITS_MS) {
		const outcome = await call().then(
			(value) => ({ value }),
			(error: unknown) => {
				const isChance = error instanceof LazadaError && mayRetry(error, onlyReads);
				if (!isChance || signal?.aborted === true) throw error;
				return undefined;
			},
		);
		if (outcome !== undefined) return outcome.value;
		await sleep(waitMs);
	}
	return await call();
}
