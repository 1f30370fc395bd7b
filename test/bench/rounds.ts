/** The middle of a list of numbers. */
export function median(numbers: number[]): number {
	const sorted = [...numbers].sort((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median of three: how long some work takes when it is done many times, in seconds. */
export function medianSeconds(times: number, work: (call: number) => void): number {
	return median(
		[1, 2, 3].map(() => {
			const start = process.hrtime.bigint();
			for (let call = 0; call < times; call++) work(call);
			return Number(process.hrtime.bigint() - start) / 1e9;
		}),
	);
}

/**
 * Lets contenders take turns, so that a change of the machine's pace befalls all of them.
 *
 * @returns what each of them gave, in order of the rounds
 */
export async function inRounds<C extends { name: string }, M>(
	rounds: number,
	contenders: C[],
	run: (contender: C) => Promise<M>,
): Promise<Map<string, M[]>> {
	const given = new Map<string, M[]>(contenders.map(({ name }) => [name, []]));
	for (let round = 0; round < rounds; round++) {
		for (const contender of contenders) given.get(contender.name)?.push(await run(contender));
	}
	return given;
}
