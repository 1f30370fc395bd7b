import fc from 'fast-check';
import { selectCopies, readCopies, type SafetyCopy } from '../../../../lazada/grants/safetyCopies';
import { MANY, nearlyJson } from '../../support/random';

const NOW = 1_900_000_000_000;
const DAY_MS = 86_400_000;

function copy(replaced: string, given: string, daysAgo: number, runItems = 1): SafetyCopy {
	const answer = `{"of":"${replaced}"}`;
	return { replaced, given, answer, receivedAt: NOW - daysAgo * DAY_MS, runItems };
}

const digest = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const anyCopy = fc.record({
	replaced: digest,
	given: digest,
	answer: fc.constant('{}'),
	receivedAt: fc.integer({ min: NOW - 40 * DAY_MS, max: NOW + DAY_MS }),
	runItems: fc.integer({ min: 1, max: 5 }),
});

describe('safety copies', () => {
	it('are read as they were written', () => {
		const copies = [copy('r1', 'r2', 1), copy('s1', 's2', 0)];
		expect(readCopies(JSON.stringify(copies))).toEqual(copies);
	});

	it.each([undefined, null, '', 'no JSON', '{}', '"text"', '[[1]]', 12])(
		'are none in %j',
		(text) => {
			expect(readCopies(text)).toEqual([]);
		},
	);

	it('are complete for any random text', () => {
		const names = ['replaced', 'given', 'answer', 'receivedAt', 'runItems'];
		const text = fc.oneof(
			nearlyJson(names),
			fc.array(nearlyJson(names)).map((all) => `[${all.join()}]`),
		);
		const property = fc.property(text, (stored) => {
			for (const read of readCopies(stored)) {
				expect(Object.keys(read)).toEqual(names);
				expect([read.replaced, read.given, read.answer]).not.toContain('');
				expect(Number.isFinite(read.receivedAt)).toBe(true);
			}
		});
		fc.assert(property, MANY);
	});
});

describe('the copies that are held', () => {
	/** Copies of so many shops, the oldest first. */
	function many(count: number, runItems: number, shop: string, daysAgo: number): SafetyCopy[] {
		return Array.from({ length: count }, (_, index) =>
			copy(`${shop}${index}`, `${shop}${index} next`, daysAgo - index / 1e6, runItems),
		);
	}

	it('are the newest thousand, the oldest of them first', () => {
		const copies = many(1003, 1, 'shop', 2);
		expect(selectCopies([...copies].reverse(), NOW)).toEqual(copies.slice(3));
	});

	it('are all of a larger run, also after smaller ones, until as many newer ones have come', () => {
		const [large, small] = [many(1500, 1500, 'large', 2), many(200, 1, 'small', 1)];
		expect(selectCopies(large, NOW)).toEqual(large);
		expect(selectCopies([...large, ...small], NOW)).toEqual([...large.slice(200), ...small]);
		const others = many(1400, 1, 'other', 0.5);
		expect(selectCopies([...large, ...small, ...others], NOW)).toEqual(others.slice(-1000));
	});

	it('are one for each refresh token, the one that stands last', () => {
		const [first, second] = [copy('r1', 'r2', 1), copy('r1', 'other', 2)];
		expect(selectCopies([first, second], NOW)).toEqual([second]);
	});

	it('have none whose tokens were refreshed since: the workflow had stored them', () => {
		const [first, second] = [copy('r1', 'r2', 8), copy('r2', 'r3', 1)];
		expect(selectCopies([first, second], NOW)).toEqual([second]);
		expect(selectCopies([second, first], NOW)).toEqual([second]);
	});

	it('are younger than 30 days', () => {
		const [young, old] = [copy('r1', 'r2', 29.9), copy('s1', 's2', 30)];
		expect(selectCopies([young, old], NOW)).toEqual([young]);
	});

	it('have those that the clock, set back since, takes for younger than now', () => {
		const ahead = copy('r1', 'r2', -1);
		expect(selectCopies([ahead], NOW)).toEqual([ahead]);
	});

	it('are some of any copies, and holding them again changes nothing', () => {
		const property = fc.property(fc.array(anyCopy), (copies) => {
			const held = selectCopies(copies, NOW);
			expect(selectCopies(held, NOW)).toEqual(held);
			for (const one of held) expect(copies).toContain(one);
		});
		fc.assert(property, MANY);
	});
});
