import { ExpiringMap } from '../../../../client/tokens/expiringMap';

const LIFE_MS = 1000;
const KEYS = ['a', 'b', 'c', '__proto__', 'constructor'];

/** A map with a clock moved by hand. */
function setUp(maxSize?: number) {
	const clock = { now: 5_000_000 };
	return { clock, map: new ExpiringMap<number>(() => clock.now, maxSize) };
}

describe('an entry', () => {
	it('is there for its own time, counted from when it was set', () => {
		const { clock, map } = setUp();
		map.set('long', 1, LIFE_MS);
		map.set('short', 2, LIFE_MS - 1);
		clock.now += LIFE_MS - 2;
		expect([map.get('long'), map.get('short')]).toEqual([1, 2]);
		clock.now += 1;
		expect([map.get('long'), map.get('short')]).toEqual([1, undefined]);
		clock.now += 1;
		expect([map.get('long'), map.get('short')]).toEqual([undefined, undefined]);
	});

	it('with no time to live is never there', () => {
		const { map } = setUp();
		map.set('key', 1, 0);
		expect(map.get('key')).toBeUndefined();
	});

	it('takes the place of the one before, and has its full time', () => {
		const { clock, map } = setUp();
		map.set('key', 1, LIFE_MS);
		clock.now += 500;
		map.set('key', 2, LIFE_MS);
		clock.now += LIFE_MS - 1;
		expect(map.get('key')).toBe(2);
		clock.now += 1;
		expect(map.get('key')).toBeUndefined();
	});

	it('is found by its own key only, whatever the key', () => {
		const { map } = setUp();
		for (const key of KEYS) expect(map.get(key)).toBeUndefined();
		for (const [index, key] of KEYS.entries()) map.set(key, index, LIFE_MS);
		expect(KEYS.map((key) => map.get(key))).toEqual([0, 1, 2, 3, 4]);
	});

	it('is gone once it is deleted, and only that one', () => {
		const { map } = setUp();
		for (const key of ['a', 'b']) map.set(key, 1, LIFE_MS);
		map.delete('a');
		map.delete('never set');
		expect([map.get('a'), map.get('b')]).toEqual([undefined, 1]);
	});

	it('stays while others expire in thousands', () => {
		const { clock, map } = setUp();
		map.set('long', 1, 60_000);
		for (let count = 0; count < 5_000; count += 1) {
			map.set(`short ${count}`, 2, 1);
			clock.now += 10;
		}
		expect(map.get('long')).toBe(1);
	});
});

describe('a map of bounded size', () => {
	it('drops the entry that was set longest ago', () => {
		const { map } = setUp(2);
		for (const key of ['a', 'b', 'a', 'c']) map.set(key, 1, LIFE_MS);
		expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([1, undefined, 1]);
	});

	it('drops nothing where an entry only takes the place of itself', () => {
		const { map } = setUp(2);
		for (const key of ['a', 'b', 'b', 'b']) map.set(key, 1, LIFE_MS);
		expect([map.get('a'), map.get('b')]).toEqual([1, 1]);
	});
});
