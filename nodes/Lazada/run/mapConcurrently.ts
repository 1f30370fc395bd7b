/**
 * Does the work for each of `count` items, at most `concurrency` at a time, each begun in the order of the items.
 *
 * @returns the results, in the order of the items
 * @throws the error of the first failing item. No further work is begun then, and what is under way is finished
 * first: a refresh must not be cut off.
 */
export async function mapConcurrently<T>(
	count: number,
	concurrency: number,
	work: (index: number) => Promise<T>,
): Promise<T[]> {
	const results: T[] = [];
	const failures: Array<{ index: number; error: unknown }> = [];
	let next = 0;
	const worker = async () => {
		while (next < count && failures.length === 0) {
			const index = next++;
			await work(index).then(
				(result) => {
					results[index] = result;
				},
				(error: unknown) => failures.push({ index, error }),
			);
		}
	};
	await Promise.all(Array.from({ length: Math.min(concurrency, count) }, worker));
	const [first] = failures.sort((one, other) => one.index - other.index);
	if (first !== undefined) throw first.error;
	return results;
}
