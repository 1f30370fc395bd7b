/**
 * Does the work for each of `count` items, at most `concurrency` at a time, each begun in the order of the items.
 *
 * @returns what came of each item, in the order of the items
 * @throws what the work for the first item in trouble threw. No further work is begun then, and what is under way
 * comes to its end before it is thrown: a refresh must not be cut off.
 */
export async function inOrder<T>(
	count: number,
	concurrency: number,
	work: (index: number) => Promise<T>,
): Promise<T[]> {
	const results: T[] = [];
	const troubles: Array<{ index: number; error: unknown }> = [];
	let next = 0;
	const worker = async () => {
		while (next < count && troubles.length === 0) {
			const index = next++;
			await work(index).then(
				(result) => {
					results[index] = result;
				},
				(error: unknown) => troubles.push({ index, error }),
			);
		}
	};
	await Promise.all(Array.from({ length: Math.min(concurrency, count) }, worker));
	const [first] = troubles.sort((one, other) => one.index - other.index);
	if (first !== undefined) throw first.error;
	return results;
}
