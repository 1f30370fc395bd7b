/**
 * Remembers what a pure function gave last. n8n asks the same again for each of thousands of calls.
 *
 * @param work whose outcome depends on its arguments alone, and is not changed by anybody
 * @returns the same function; what it throws is not remembered
 */
export function lastOf<Arguments extends readonly unknown[], Result>(
	work: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
	let last: { given: Arguments; result: Result } | undefined;
	return (...given) => {
		const known = last;
		if (known !== undefined && given.every((value, index) => value === known.given[index])) {
			return known.result;
		}
		const result = work(...given);
		last = { given, result };
		return result;
	};
}
