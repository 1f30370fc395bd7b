import { request, type Dispatcher } from 'undici';

/** What came of one delivery. */
export interface Outcome {
	/** What the receiver answered; none if it did not in time. */
	status?: number;
	/** How long that took. */
	ms: number;
	/** Why there is no status. */
	problem?: string;
}

/** A message as it goes out. */
export interface Letter {
	url: string;
	body: string;
	authorization: string;
}

/**
 * Posts a message as Lazada does. Only the status counts, and when it comes.
 *
 * @param limitMs how long to wait for it
 */
export async function post(
	{ url, body, authorization }: Letter,
	dispatcher: Dispatcher,
	limitMs: number,
): Promise<Outcome> {
	const start = performance.now();
	const passed = () => Math.round(performance.now() - start);
	try {
		const headers = { 'content-type': 'application/json', authorization };
		const signal = AbortSignal.timeout(limitMs);
		const answer = await request(url, { method: 'POST', headers, body, dispatcher, signal });
		const ms = passed();
		// What else comes is not waited for.
		answer.body.dump().catch(() => undefined);
		return { status: answer.statusCode, ms };
	} catch (error) {
		return { ms: passed(), problem: error instanceof Error ? error.message : String(error) };
	}
}

/** Whether a message counts as delivered. */
export function isTaken({ status }: Outcome): boolean {
	return status === 200;
}
