import fc from 'fast-check';
import { mapConcurrently } from '../../../../../nodes/Lazada/run/mapConcurrently';
import { SOME } from '../../../support/random';

/** Work that ends when the test says so. */
class Works {
	readonly begun: number[] = [];

	readonly ended: number[] = [];

	private readonly ends = new Map<number, (how: () => Promise<string>) => void>();

	readonly work = async (index: number): Promise<string> => {
		this.begun.push(index);
		const how = await new Promise<() => Promise<string>>((end) => this.ends.set(index, end));
		this.ended.push(index);
		return await how();
	};

	async end(index: number, error?: Error): Promise<void> {
		const end = this.ends.get(index);
		if (end === undefined) throw new Error(`The work for ${index} was not begun`);
		end(async () =>
			error === undefined ? await Promise.resolve(`done ${index}`) : await Promise.reject(error),
		);
		await new Promise(setImmediate);
	}
}

describe('work for many items', () => {
	it('is begun in their order, as much at a time as is wanted, and more once some has ended', async () => {
		const works = new Works();
		const all = mapConcurrently(5, 2, works.work);
		expect(works.begun).toEqual([0, 1]);
		await works.end(1);
		expect(works.begun).toEqual([0, 1, 2]);
		for (const index of [2, 3, 4, 0]) await works.end(index);
		expect(await all).toEqual(['done 0', 'done 1', 'done 2', 'done 3', 'done 4']);
	});

	it('gives its results in the order of the items, whatever ends first, never too much at a time', async () => {
		const property = fc.asyncProperty(
			fc.array(fc.nat(5), { maxLength: 30 }),
			fc.integer({ min: 1, max: 10 }),
			async (turns, concurrency) => {
				let underWay = 0;
				let most = 0;
				const results = await mapConcurrently(turns.length, concurrency, async (index) => {
					most = Math.max(most, ++underWay);
					for (let turn = 0; turn < turns[index]; turn++) await Promise.resolve();
					underWay -= 1;
					return index;
				});
				expect(results).toEqual(turns.map((_turn, index) => index));
				expect(most).toBeLessThanOrEqual(concurrency);
			},
		);
		await fc.assert(property, SOME);
	});

	it('is nothing for no items', async () => {
		const work = jest.fn<Promise<number>, [number]>();
		expect(await mapConcurrently(0, 20, work)).toEqual([]);
		expect(work).not.toHaveBeenCalled();
	});
});

describe('work that is in trouble', () => {
	it('is told once what is under way has ended, and nothing is begun after it', async () => {
		const works = new Works();
		const told = jest.fn();
		const all = mapConcurrently(10, 3, works.work).catch(told);
		await works.end(1, new Error('trouble of 1'));
		expect(told).not.toHaveBeenCalled();
		await works.end(0);
		await works.end(2);
		await all;
		expect(told).toHaveBeenCalledWith(new Error('trouble of 1'));
		expect(works.begun).toEqual([0, 1, 2]);
		expect(works.ended).toEqual([1, 0, 2]);
	});

	it('is that of the first item in their order, not of the first in time', async () => {
		const works = new Works();
		const all = mapConcurrently(3, 3, works.work);
		const outcome = expect(all).rejects.toThrow('trouble of 0');
		await works.end(2, new Error('trouble of 2'));
		await works.end(0, new Error('trouble of 0'));
		await works.end(1);
		await outcome;
	});

	it('is passed on as it was thrown', async () => {
		const trouble = new Error('trouble');
		const work = async () => await Promise.reject(trouble);
		await expect(mapConcurrently(1, 1, work)).rejects.toBe(trouble);
	});
});
