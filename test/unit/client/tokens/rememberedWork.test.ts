import { RememberedWork } from '../../../../client/tokens/rememberedWork';

const LIFETIMES = { successMs: 1000, failureMs: () => 100 };
const HOUR_MS = 3_600_000;

/** Remembered work with a clock moved by hand, and work that counts how often it was done. */
function setUp() {
	const clock = { now: 5_000_000 };
	const remembered = new RememberedWork<number>(LIFETIMES, () => clock.now);
	const work = jest.fn<Promise<number>, []>();
	let done = 0;
	work.mockImplementation(async () => {
		done += 1;
		return await Promise.resolve(done);
	});
	return { clock, remembered, work };
}

describe('remembered work', () => {
	it('is done once for all who ask while it goes on', async () => {
		const { remembered, work } = setUp();
		const asked = Array.from({ length: 100 }, () => remembered.once('key', work));
		expect(await Promise.all(asked)).toEqual(Array.from({ length: 100 }, () => 1));
		expect(work).toHaveBeenCalledTimes(1);
	});

	it('is done once however long it takes', async () => {
		const { clock, remembered, work } = setUp();
		let finish: (value: number) => void = () => undefined;
		work.mockImplementation(async () => await new Promise((resolve) => (finish = resolve)));
		const first = remembered.once('key', work);
		clock.now += 1_000_000;
		const second = remembered.once('key', work);
		finish(7);
		expect(await Promise.all([first, second])).toEqual([7, 7]);
		expect(work).toHaveBeenCalledTimes(1);
	});

	it('is remembered after it succeeded, for its time', async () => {
		const { clock, remembered, work } = setUp();
		await remembered.once('key', work);
		clock.now += LIFETIMES.successMs - 1;
		expect(await remembered.once('key', work)).toBe(1);
		clock.now += 1;
		expect(await remembered.once('key', work)).toBe(2);
	});

	it('is remembered after it failed, for its time', async () => {
		const { clock, remembered, work } = setUp();
		const failure = new Error('refused');
		work.mockRejectedValueOnce(failure);
		const asked = [remembered.once('key', work), remembered.once('key', work)];
		for (const outcome of asked) await expect(outcome).rejects.toBe(failure);
		clock.now += LIFETIMES.failureMs() - 1;
		await expect(remembered.once('key', work)).rejects.toBe(failure);
		expect(work).toHaveBeenCalledTimes(1);
		clock.now += 1;
		expect(await remembered.once('key', work)).toBe(1);
		expect(work).toHaveBeenCalledTimes(2);
	});

	it('is remembered as long as its failure deserves', async () => {
		const clock = { now: 0 };
		const failureMs = (error: unknown) => (String(error).includes('final') ? 100 : 0);
		const remembered = new RememberedWork({ successMs: 0, failureMs }, () => clock.now);
		const failing = jest.fn(async (message: string) => await Promise.reject(new Error(message)));
		for (const [message, times] of [
			['final', 1],
			['passing', 2],
		] as const) {
			failing.mockClear();
			for (let round = 0; round < 2; round += 1) {
				const asked = remembered.once(message, async () => await failing(message));
				await expect(asked).rejects.toThrow(message);
			}
			expect(failing).toHaveBeenCalledTimes(times);
		}
	});

	it('counts its memory from its end', async () => {
		const { clock, remembered, work } = setUp();
		work.mockImplementationOnce(async () => {
			clock.now += 500;
			return await Promise.resolve(42);
		});
		await remembered.once('key', work);
		clock.now += LIFETIMES.successMs - 1;
		expect(await remembered.once('key', work)).toBe(42);
	});

	it('is done for each key apart', async () => {
		const { remembered, work } = setUp();
		const keys = ['a', 'b', '__proto__', 'constructor'];
		const results = await Promise.all(keys.map(async (key) => await remembered.once(key, work)));
		expect(results).toEqual([1, 2, 3, 4]);
	});

	it('without a result is remembered all the same', async () => {
		const remembered = new RememberedWork<void>(LIFETIMES, () => 0);
		const work = jest.fn(async () => await Promise.resolve());
		for (let round = 0; round < 3; round += 1) await remembered.once('key', work);
		expect(work).toHaveBeenCalledTimes(1);
	});
});

describe('work that failed while the clock was hours ahead', () => {
	it('is done again once the clock is right, and not hours later', async () => {
		let now = Date.UTC(2026, 10, 24) + 3 * HOUR_MS;
		const lifetimes = { successMs: HOUR_MS, failureMs: () => 60_000 };
		const remembered = new RememberedWork<string>(lifetimes, () => now);
		const refuse = async () => await Promise.reject(new Error('the time is wrong'));
		await expect(remembered.once('refresh', refuse)).rejects.toThrow('the time is wrong');
		now -= 3 * HOUR_MS - 180_000;

		const again = remembered.once('refresh', async () => await Promise.resolve('new'));
		await expect(again).resolves.toBe('new');
	});
});
