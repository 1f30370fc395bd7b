import type { ServerResponse } from 'node:http';

/** n8n's own limit for an answer is shorter. */
const GIVEN_UP_MS = 600_000;

/**
 * Whether n8n started the workflow, which it says by its answer: it stores the execution first. The answer counts also
 * where Lazada, which waits for half a second, has hung up before it [120168].
 *
 * @param response that n8n has not answered with yet
 */
export async function wasStarted(
	response: Pick<ServerResponse, 'statusCode' | 'end' | 'once'>,
): Promise<boolean> {
	return await new Promise((resolve) => {
		const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
		response.end = ((...given: unknown[]) => {
			resolve(response.statusCode === 200);
			return end(...given);
		}) as ServerResponse['end'];
		response.once('close', () => setTimeout(() => resolve(false), GIVEN_UP_MS).unref());
	});
}
