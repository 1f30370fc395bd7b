import fc from 'fast-check';
import { heldCopies, readCopies, type SafetyCopy } from '../../lazada/safetyCopies';
import { MANY, nearlyJson } from './support/random';

const NOW = 1_900_000_000_000;
const DAY_MS = 86_400_000;

function copy(replaced: string, given: string, daysAgo: number): SafetyCopy {
	return { replaced, given, answer: `{"of":"${replaced}"}`, receivedAt: NOW - daysAgo * DAY_MS };
}

const digest = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const anyCopy = fc.record({
	replaced: digest,
	given: digest,
	answer: fc.constant('{}'),
	receivedAt: fc.integer({ min: NOW - 40 * DAY_MS, max: NOW + DAY_MS }),
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
		const names = ['replaced', 'given', 'answer', 'receivedAt'];
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
	it('are the newest, the oldest of them first', () => {
		const [old, middle, young] = [copy('r1', 'r2', 3), copy('s1', 's2', 2), copy('t1', 't2', 1)];
		expect(heldCopies([young, old, middle], 2, NOW)).toEqual([middle, young]);
	});

	it('are one for each refresh token, the one that stands last', () => {
		const [first, second] = [copy('r1', 'r2', 1), copy('r1', 'other', 2)];
		expect(heldCopies([first, second], 9, NOW)).toEqual([second]);
	});

	it('have none whose tokens were refreshed since: the workflow had stored them', () => {
		const [first, second] = [copy('r1', 'r2', 8), copy('r2', 'r3', 1)];
		expect(heldCopies([first, second], 9, NOW)).toEqual([second]);
		expect(heldCopies([second, first], 9, NOW)).toEqual([second]);
	});

	it('are younger than 30 days', () => {
		const [young, old] = [copy('r1', 'r2', 29.9), copy('s1', 's2', 30)];
		expect(heldCopies([young, old], 9, NOW)).toEqual([young]);
	});

	it('have those that the clock, set back since, takes for younger than now', () => {
		const ahead = copy('r1', 'r2', -1);
		expect(heldCopies([ahead], 9, NOW)).toEqual([ahead]);
	});

	it('are at most as many as wanted of any copies, and holding them again changes nothing', () => {
		const property = fc.property(
			fc.array(anyCopy),
			fc.integer({ min: 1, max: 5 }),
			(copies, most) => {
				const held = heldCopies(copies, most, NOW);
				expect(held.length).toBeLessThanOrEqual(most);
				expect(heldCopies(held, most, NOW)).toEqual(held);
				for (const one of held) expect(copies).toContain(one);
			},
		);
		fc.assert(property, MANY);
	});
});
