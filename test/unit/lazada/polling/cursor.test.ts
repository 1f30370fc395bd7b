import { LazadaError } from '../../../../lazada/errors';
import {
	advance,
	cutReading,
	findFresh,
	MAX_KNOWN,
	OVERLAP_MS,
} from '../../../../lazada/polling/cursor';
import { makeKey, readRowTime, type PolledRow } from '../../../../lazada/polling/polledRow';
import type { Reading } from '../../../../lazada/polling/reading';

const NOON = Date.UTC(2026, 10, 23, 12);

function row(id: number, time = NOON, state = ''): PolledRow {
	return { key: makeKey(time, String(id), state), time, row: { id } };
}

function rows(count: number, time: (index: number) => number): PolledRow[] {
	return Array.from({ length: count }, (_, index) => row(index, time(index)));
}

const whole = (list: PolledRow[]): Reading => ({ rows: list, isWhole: true });
const START = { from: 0, known: [] };

describe('what is fresh', () => {
	it('is what was not known, each once, oldest first', () => {
		const list = [row(3, NOON + 2), row(1), row(2, NOON + 1), row(1)];
		const cursor = { from: 0, known: [row(2, NOON + 1).key] };
		expect(findFresh(cursor, list).map(({ row: { id } }) => id)).toEqual([1, 3]);
	});

	it('is nothing of before the beginning, and nothing while all is only to be known', () => {
		expect(findFresh({ from: NOON, known: [] }, [row(1, NOON - 1)])).toEqual([]);
		expect(findFresh({ from: 0, known: [], silent: true }, [row(1)])).toEqual([]);
	});

	it('is the same row with another time or status', () => {
		const { known } = advance(START, whole([row(1, NOON, 'pending')]));
		const changed = [row(1, NOON, 'packed'), row(1, NOON + 1, 'pending')];
		expect(findFresh({ from: 0, known }, changed)).toHaveLength(2);
		expect(findFresh({ from: 0, known }, [row(1, NOON, 'pending')])).toEqual([]);
	});
});

describe('where it goes on', () => {
	it('is ten minutes before the newest row, whose rows are known', () => {
		const old = row(1, NOON - OVERLAP_MS - 1);
		const { from, known } = advance(START, whole([old, row(2, NOON - OVERLAP_MS), row(3)]));
		expect(from).toBe(NOON - 600_000);
		expect(known).toEqual([row(2, NOON - OVERLAP_MS).key, row(3).key]);
	});

	it('is never before where it was', () => {
		const cursor = { from: NOON, known: [] };
		expect(advance(cursor, whole([row(1, NOON + 1)])).from).toBe(NOON);
		expect(advance(cursor, whole([])).from).toBe(NOON);
	});

	it('keeps what is known although it did not come again', () => {
		const known = [row(1).key];
		expect(advance({ from: 0, known }, whole([])).known).toEqual(known);
	});

	it('remembers no more than the newest 2,000, and begins behind the others', () => {
		const list = rows(5_000, (index) => NOON + index);
		const { from, known } = advance(START, whole(list));
		expect(known).toHaveLength(MAX_KNOWN);
		expect(from).toBe(NOON + 3_000);
		expect(findFresh({ from, known }, list)).toEqual([]);
	});

	it('remembers all rows of one second, however many they are', () => {
		const list = rows(5_000, () => NOON);
		const { from, known } = advance(START, whole(list));
		expect(findFresh({ from, known }, list)).toEqual([]);
		expect(known).toHaveLength(5_000);
		const next = advance({ from, known }, whole([...list, row(9_999, NOON + 1_000)]));
		expect(next.known).toEqual([row(9_999, NOON + 1_000).key]);
		expect(next.from).toBe(NOON + 1);
	});

	it('is behind the known rows where the time was over among them, and only there', () => {
		const over = new LazadaError('postponed', 'over');
		const reading = { rows: [row(1)], isWhole: false, problem: over };
		const cursor = { from: NOON - OVERLAP_MS, known: [row(1).key] };
		expect(advance(cursor, reading).from).toBe(NOON);
		expect(advance(cursor, { ...reading, rows: [row(1), row(2)] }).from).toBe(NOON - OVERLAP_MS);
		const refused = new LazadaError('refused', 'no');
		expect(advance(cursor, { ...reading, problem: refused }).from).toBe(NOON - OVERLAP_MS);
	});

	it('is before the first row that could not be put out', () => {
		const list = rows(4, (index) => NOON + index * OVERLAP_MS);
		const reading = whole(list);
		const next = advance(START, cutReading(reading, findFresh(START, list), 2));
		expect(findFresh(next, list).map(({ row: { id } }) => id)).toEqual([2, 3]);
		const nothing = advance(START, cutReading(reading, findFresh(START, list), 0));
		expect(findFresh(nothing, list)).toHaveLength(4);
	});

	it('is only known until the first reading was whole', () => {
		const silent = { from: 0, known: [], silent: true as const };
		const problem = new LazadaError('refused', 'no');
		expect(advance(silent, { rows: [row(1)], isWhole: false, problem }).silent).toBe(true);
		expect(advance(silent, whole([row(1)]))).not.toHaveProperty('silent');
	});
});

describe('a round through several lists', () => {
	const round = { isWhole: false, isRound: true as const };

	it('begins at the same time until its end, and goes on with the list that it had come to', () => {
		const part = advance(START, { ...round, rows: [row(1)], next: '7001' });
		expect(part).toMatchObject({ from: 0, next: '7001', known: [row(1).key] });
		const end = advance(part, { isWhole: true, isRound: true, rows: [row(2, NOON + 5)] });
		expect(end).not.toHaveProperty('next');
		// What came to the first list meanwhile may be older than the newest of the second.
		expect(end).toMatchObject({ from: 0, reached: NOON + 5 });
		const later = advance(end, { isWhole: true, isRound: true, rows: [] });
		expect(later.from).toBe(NOON + 5 - OVERLAP_MS);
	});

	it('that found nothing for long begins later', () => {
		const reading = { isWhole: true, isRound: true as const, rows: [], emptyUntil: NOON };
		expect(advance(START, reading).from).toBe(NOON);
	});
});

describe('the time of a row', () => {
	it.each([
		['2026-11-23 20:00:00 +0800', NOON],
		['2026-11-23T12:00:00+00:00', NOON],
		[String(NOON), NOON],
		[NOON / 1000, NOON],
		['2026-11-23 12:00:00', NOON],
		['soon', NaN],
		[undefined, NaN],
	])('%s', (value, time) => {
		expect(readRowTime(value)).toBe(time);
	});
});
