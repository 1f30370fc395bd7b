import { SingleFlight } from '../../../../client/tokens/singleFlight';

/** Work that counts how often it was begun, and ends when the test says so. */
class Work {
	begun = 0;

	private readonly ends: Array<() => void> = [];

	readonly do = async (): Promise<number> => {
		this.begun += 1;
		const result = this.begun;
		await new Promise<void>((end) => this.ends.push(end));
		return result;
	};

	end(): void {
		for (const end of this.ends.splice(0)) end();
	}
}

let flight: SingleFlight<number>;
let work: Work;

beforeEach(() => {
	flight = new SingleFlight();
	work = new Work();
});

describe('work under way', () => {
	it('is joined by all who ask meanwhile, and only the first is told that it began it', async () => {
		const asked = Array.from({ length: 100 }, async () => await flight.once('key', work.do));
		work.end();
		const [first, ...others] = await Promise.all(asked);
		expect(first).toEqual({ value: 1, wasFirst: true });
		expect(new Set(others.map((other) => JSON.stringify(other)))).toEqual(
			new Set(['{"value":1,"wasFirst":false}']),
		);
		expect(work.begun).toBe(1);
	});

	it('is another for each key', async () => {
		const keys = ['a', 'b', '__proto__', 'constructor'];
		const asked = keys.map(async (key) => await flight.once(key, work.do));
		work.end();
		expect((await Promise.all(asked)).map(({ value }) => value)).toEqual([1, 2, 3, 4]);
	});
});

describe('work that has ended', () => {
	it('is begun anew for the next who asks: nothing is remembered', async () => {
		for (const round of [1, 2, 3]) {
			const asked = flight.once('key', work.do);
			work.end();
			expect(await asked).toEqual({ value: round, wasFirst: true });
		}
	});

	it('is begun anew by whoever asks as soon as the result is there', async () => {
		const asked = flight.once('key', work.do).then(async () => await flight.once('key', work.do));
		work.end();
		await new Promise(setImmediate);
		work.end();
		expect(await asked).toEqual({ value: 2, wasFirst: true });
	});

	it('in a failure fails for all who joined it, and is begun anew after that', async () => {
		const failure = new Error('refused');
		const fail = async () => await Promise.reject(failure);
		const asked = [flight.once('key', fail), flight.once('key', fail)];
		for (const outcome of asked) await expect(outcome).rejects.toBe(failure);
		const again = flight.once('key', work.do);
		work.end();
		expect(await again).toEqual({ value: 1, wasFirst: true });
	});
});
