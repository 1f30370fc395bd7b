/** How long a fixture lives: for each test, or for all tests of the file or describe block. */
export type Lifetime = 'test' | 'all tests';

/**
 * Registers hooks that open something before a test, or before all of them, and close it afterwards.
 *
 * @returns gives what is open
 */
export function useFixture<T>(
	open: () => Promise<T>,
	close: (opened: T) => Promise<void>,
	lifetime: Lifetime = 'test',
): () => T {
	const [before, after] = lifetime === 'test' ? [beforeEach, afterEach] : [beforeAll, afterAll];
	let opened: { value: T } | undefined;
	before(async () => {
		opened = { value: await open() };
	});
	after(async () => {
		if (opened !== undefined) await close(opened.value);
	});
	return () => {
		if (opened === undefined) throw new Error('This is opened only before the first test');
		return opened.value;
	};
}
