import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import type { SignedMessage } from '../support/signedOrders';

/** What became of a message. */
export interface Answer {
	status: number;
	/** From the moment when it was due until the whole answer was there. */
	ms: number;
}

async function post(
	url: string,
	{ body, headers }: SignedMessage,
	dispatcher: Agent,
): Promise<number> {
	const response = await request(url, { method: 'POST', body, headers, dispatcher });
	await response.body.dump();
	return response.statusCode;
}

/**
 * Posts messages at an even rate and waits for no answer before the next one is due: a server that falls behind finds
 * more and more of them, as it would with Lazada's.
 */
export async function sendEvenly(
	url: string,
	messages: readonly SignedMessage[],
	perSecond: number,
): Promise<Answer[]> {
	const dispatcher = new Agent();
	const begin = performance.now();
	const answers: Array<Promise<Answer>> = [];
	try {
		for (const [index, message] of messages.entries()) {
			const due = begin + (index * 1000) / perSecond;
			const wait = due - performance.now();
			if (wait > 0) await sleep(wait);
			const answer = async () => {
				const status = await post(url, message, dispatcher);
				return { status, ms: performance.now() - due };
			};
			answers.push(answer());
		}
		return await Promise.all(answers);
	} finally {
		await dispatcher.close();
	}
}
