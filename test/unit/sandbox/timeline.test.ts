import { draw, isInShare } from '../../../sandbox/life/chance';
import { Timeline } from '../../../sandbox/life/timeline';

describe('a timeline', () => {
	it('gives what is due by its time, and in the order in which it was added', () => {
		const timeline = new Timeline<string>();
		const times = Array.from({ length: 500 }, (_, index) => (index * 7919) % 83);
		times.forEach((at, index) => timeline.add(at, `${at} ${index}`));
		const expected = times
			.map((at, index) => ({ at, index }))
			.sort((one, other) => one.at - other.at || one.index - other.index)
			.map(({ at, index }) => `${at} ${index}`);
		expect(times.map(() => timeline.take())).toEqual(expected);
	});

	it('says when the next is due, also while more is added', () => {
		const timeline = new Timeline<string>();
		expect([timeline.nextAt, timeline.take()]).toEqual([Infinity, undefined]);
		timeline.add(5, 'five');
		timeline.add(3, 'three');
		expect([timeline.nextAt, timeline.take()]).toEqual([3, 'three']);
		timeline.add(4, 'four');
		expect([timeline.nextAt, timeline.take(), timeline.take()]).toEqual([4, 'four', 'five']);
		expect(timeline.nextAt).toBe(Infinity);
	});
});

describe('a share', () => {
	const chosen = (share: number, phase?: number) =>
		[...Array(20).keys()].filter((turn) => isInShare(share, turn, phase));

	it('is as large as was said, evenly spread, and another one in another phase', () => {
		expect(chosen(0.25)).toEqual([3, 7, 11, 15, 19]);
		expect(chosen(0.25, 0.5)).toEqual([1, 5, 9, 13, 17]);
		expect([chosen(0), chosen(1).length]).toEqual([[], 20]);
	});
});

it('what is drawn is the same for the same seed, and spread evenly', () => {
	const drawn = Array.from({ length: 6000 }, (_, turn) => draw(1500, turn, 6));
	expect(Array.from({ length: 6000 }, (_, turn) => draw(1500, turn, 6))).toEqual(drawn);
	expect(Array.from({ length: 6000 }, (_, turn) => draw(2500, turn, 6))).not.toEqual(drawn);
	for (const side of [0, 1, 2, 3, 4, 5]) {
		const times = drawn.filter((one) => one === side).length;
		expect(times).toBeGreaterThan(900);
		expect(times).toBeLessThan(1100);
	}
});
