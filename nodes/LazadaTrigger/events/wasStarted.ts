/** As far as it is needed of what Express and Node call a response. */
interface Response {
	statusCode: number;
	end: (...given: never[]) => unknown;
}

/**
 * Whether n8n started the workflow, which it says by its answer: it stores the execution first. The answer counts also
 * where Lazada, which waits for half a second, has hung up before it [120168].
 *
 * @param response that n8n has not answered with yet
 */
export async function wasStarted(response: Response): Promise<boolean> {
	return await new Promise((resolve) => {
		const end = response.end.bind(response);
		response.end = (...given) => {
			resolve(response.statusCode === 200);
			return end(...given);
		};
	});
}
