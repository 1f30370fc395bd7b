import { Pace } from '../../../../lazada/limits/pace';

const HOUR_MS = 3_600_000;

/** Starts of calls that follow each other as fast as the pace lets them. */
function startCalls(pace: Pace, count: number, from = 0): number[] {
	let now = from;
	return Array.from({ length: count }, () => {
		now = pace.nextStart(now);
		pace.started(now);
		return now;
	});
}

/** How long a hundred calls take. */
function span(pace: Pace, from: number): number {
	const starts = startCalls(pace, 100, from);
	return starts[99] - starts[0];
}

describe('while no limit is known', () => {
	it('any number of calls may start at once', () => {
		expect(new Set(startCalls(new Pace(), 1000, 5))).toEqual(new Set([5]));
	});

	it('an allowed pace spaces calls out from the first one on', () => {
		const [first, second, third] = startCalls(new Pace(2), 3);
		expect(first).toBe(0);
		expect(second).toBeGreaterThan(400);
		expect(third).toBeGreaterThanOrEqual(1000);
	});

	it('an allowed pace below one a second is kept too', () => {
		const [first, second] = startCalls(new Pace(0.1), 2);
		expect(second - first).toBeGreaterThanOrEqual(9000);
		expect(second - first).toBeLessThan(11_000);
	});
});

describe('once a limit is met', () => {
	it('no call starts until what Lazada says is over', () => {
		const pace = new Pace();
		pace.limited(0, 100, 3000, 0);
		expect(pace.nextStart(200)).toBeGreaterThanOrEqual(3100);
		expect(pace.nextStart(200)).toBeLessThan(3300);
	});

	it('waits twice as long each time where Lazada does not say', () => {
		const pace = new Pace();
		const waits = [0, 10_000, 20_000].map((now) => {
			pace.limited(now, now, undefined, 0);
			return Math.round((pace.nextStart(now) - now) / 1000);
		});
		expect(waits).toEqual([1, 2, 4]);
	});

	it('begins with short waits again after a call came through', () => {
		const pace = new Pace();
		pace.limited(0, 0, undefined, 0);
		pace.limited(10_000, 10_000, undefined, 0);
		pace.succeeded(20_000, 20_010);
		expect(pace.limited(30_000, 30_000, undefined, 1).consecutive).toBe(1);
		expect(pace.nextStart(30_000)).toBeLessThan(31_500);
	});

	it('takes calls that were under way together for one event', () => {
		const pace = new Pace();
		const first = pace.limited(10, 100, undefined, 5);
		const second = pace.limited(20, 120, undefined, 5);
		expect([first.consecutive, second.consecutive]).toEqual([1, 1]);
		expect(pace.nextStart(120)).toBeLessThan(1500);
	});

	it('is paused for the longest that any of them was told', () => {
		const pace = new Pace();
		pace.limited(10, 100, 1000, 5);
		const { blockedForMs } = pace.limited(20, 120, 7000, 5);
		pace.limited(30, 140, 2000, 5);
		expect(pace.nextStart(150)).toBeGreaterThanOrEqual(7120);
		expect(blockedForMs).toBeGreaterThanOrEqual(7000);
	});

	it('counts the waits of all events in a row together', () => {
		const pace = new Pace();
		pace.limited(0, 0, 1000, 0);
		pace.limited(2000, 2000, 1000, 0);
		const { blockedForMs, consecutive } = pace.limited(4000, 4000, 1000, 0);
		expect(consecutive).toBe(3);
		expect(blockedForMs).toBeGreaterThanOrEqual(5000);
		expect(blockedForMs).toBeLessThan(5500);
	});

	it('goes on as fast as calls came through before', () => {
		const pace = new Pace();
		pace.limited(0, 100, 1000, 20);
		expect(span(pace, 2000)).toBeGreaterThan(4500);
		expect(span(pace, 60_000)).toBeLessThan(6000);
	});

	it('learns no pace where nothing came through: it may be a ban from before', () => {
		const pace = new Pace();
		pace.limited(0, 100, 1000, 0);
		expect(span(pace, 2000)).toBe(0);
	});

	it('becomes slower each time that the limit is met again', () => {
		const pace = new Pace();
		const spans = [0, 1, 2].map((hour) => {
			const now = hour * HOUR_MS;
			pace.limited(now, now, 1000, 20);
			return span(pace, now + 10_000);
		});
		expect(spans[1]).toBeGreaterThan(spans[0]);
		expect(spans[2]).toBeGreaterThan(spans[1]);
	});

	it('never stops for good', () => {
		const pace = new Pace();
		for (let now = 0; now < HOUR_MS; now += 2000) pace.limited(now, now, 1000, 1);
		expect(pace.nextStart(HOUR_MS + 10_000)).toBe(HOUR_MS + 10_000);
		pace.started(HOUR_MS + 10_000);
		expect(pace.nextStart(HOUR_MS + 10_000)).toBeLessThan(HOUR_MS + 12_000);
	});

	it('becomes faster again while calls come through', () => {
		const pace = new Pace();
		pace.limited(0, 0, 1000, 4);
		const before = span(pace, 10_000);
		for (let now = 60_000; now < HOUR_MS; now += 1000) pace.succeeded(now - 100, now);
		expect(span(pace, HOUR_MS)).toBeLessThan(0.7 * before);
	});
});
