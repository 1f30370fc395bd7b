import { SharedWork } from '../../../../client/tokens/sharedWork';

const MEMORY = { successMs: 1000, failureMs: () => 100 };

/** Shared work with a clock moved by hand, and work that counts how often it was done. */
function setUp() {
	const clock = { now: 5_000_000 };
	const shared = new SharedWork<number>(MEMORY, () => clock.now);
	const work = jest.fn<Promise<number>, []>();
	let done = 0;
	work.mockImplementation(async () => {
		done += 1;
		return await Promise.resolve(done);
	});
	return { clock, shared, work };
}

describe('shared work', () => {
	it('is done once for all who ask while it goes on', async () => {
		const { shared, work } = setUp();
		const asked = Array.from({ length: 100 }, () => shared.once('key', work));
		expect(await Promise.all(asked)).toEqual(Array.from({ length: 100 }, () => 1));
		expect(work).toHaveBeenCalledTimes(1);
	});

	it('is done once however long it takes', async () => {
		const { clock, shared, work } = setUp();
		let finish: (value: number) => void = () => undefined;
		work.mockImplementation(async () => await new Promise((resolve) => (finish = resolve)));
		const first = shared.once('key', work);
		clock.now += 1_000_000;
		const second = shared.once('key', work);
		finish(7);
		expect(await Promise.all([first, second])).toEqual([7, 7]);
		expect(work).toHaveBeenCalledTimes(1);
	});

	it('is remembered after it succeeded, for its time', async () => {
		const { clock, shared, work } = setUp();
		await shared.once('key', work);
		clock.now += MEMORY.successMs - 1;
		expect(await shared.once('key', work)).toBe(1);
		clock.now += 1;
		expect(await shared.once('key', work)).toBe(2);
	});

	it('is remembered in place of what was, for the same time', async () => {
		const { clock, shared, work } = setUp();
		await shared.once('key', work);
		clock.now += 500;
		shared.remember('key', 7, 10);
		clock.now += MEMORY.successMs - 1;
		expect([shared.remembered('key'), await shared.once('key', work)]).toEqual([7, 7]);
		clock.now += 1;
		expect(shared.remembered('key')).toBeUndefined();
		expect(await shared.once('key', work)).toBe(2);
	});

	it('is remembered only of the latest, where it may become too much', () => {
		const { shared } = setUp();
		for (const key of ['a', 'b', 'a', 'c']) shared.remember(key, 1, 2);
		expect(['a', 'b', 'c'].map((key) => shared.remembered(key))).toEqual([1, undefined, 1]);
	});

	it('is remembered after it failed, for its time', async () => {
		const { clock, shared, work } = setUp();
		const failure = new Error('refused');
		work.mockRejectedValueOnce(failure);
		const asked = [shared.once('key', work), shared.once('key', work)];
		for (const outcome of asked) await expect(outcome).rejects.toBe(failure);
		clock.now += MEMORY.failureMs() - 1;
		await expect(shared.once('key', work)).rejects.toBe(failure);
		expect(work).toHaveBeenCalledTimes(1);
		clock.now += 1;
		expect(await shared.once('key', work)).toBe(1);
		expect(work).toHaveBeenCalledTimes(2);
	});

	it('counts its memory from its end', async () => {
		const { clock, shared, work } = setUp();
		work.mockImplementationOnce(async () => {
			clock.now += 500;
			return await Promise.resolve(42);
		});
		await shared.once('key', work);
		clock.now += MEMORY.successMs - 1;
		expect(await shared.once('key', work)).toBe(42);
	});

	it('is done for each key apart', async () => {
		const { shared, work } = setUp();
		const keys = ['a', 'b', '__proto__', 'constructor'];
		const outcomes = await Promise.all(keys.map(async (key) => await shared.once(key, work)));
		expect(outcomes).toEqual([1, 2, 3, 4]);
	});

	it('tells what it remembers without doing anything: nothing of what goes on, failed or was forgotten', async () => {
		const { clock, shared, work } = setUp();
		expect(shared.remembered('key')).toBeUndefined();
		const going = shared.once('key', work);
		expect(shared.remembered('key')).toBeUndefined();
		await going;
		expect(shared.remembered('key')).toBe(1);
		expect(shared.remembered('other')).toBeUndefined();
		clock.now += MEMORY.successMs;
		expect(shared.remembered('key')).toBeUndefined();
		work.mockRejectedValueOnce(new Error('refused'));
		await expect(shared.once('key', work)).rejects.toThrow('refused');
		expect(shared.remembered('key')).toBeUndefined();
		expect(work).toHaveBeenCalledTimes(2);
	});
});
