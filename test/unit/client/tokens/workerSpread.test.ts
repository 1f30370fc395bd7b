import { WorkerSpread } from '../../../../client/tokens/workerSpread';
import { readStoredGrant } from '../../../../lazada/grants/storedGrant';

const HOUR = 3_600_000;
const DUE = Date.parse('2026-11-24T08:00:00Z');

function grantThatEndsAt(accessTokenExpiresAt: number) {
	const grant = readStoredGrant(
		JSON.stringify({ accessToken: 'a', refreshToken: 'r', accessTokenExpiresAt }),
	);
	if (grant === undefined) throw new Error('There is a grant');
	return grant;
}

/** A worker of the given share, at a time that the test sets. */
function makeWorker(share: number) {
	const clock = { now: DUE };
	return { clock, spread: new WorkerSpread(() => clock.now, share) };
}

describe('the refresh of a busy grant', () => {
	const grant = grantThatEndsAt(DUE + 48 * HOUR);

	it.each([
		[0.1, 3_000],
		[0.5, 15_000],
		[1, 30_000],
	])('waits for a share of %d of half a minute', (share, waitMs) => {
		const { clock, spread } = makeWorker(share);
		clock.now = DUE - 10;
		spread.usedFresh(grant);
		clock.now = DUE + waitMs - 11;
		expect(spread.shouldDefer(grant, DUE)).toBe(true);
		clock.now = DUE + waitMs;
		expect(spread.shouldDefer(grant, DUE)).toBe(false);
	});

	it('does not wait where the worker has not used it for half a minute', () => {
		const { clock, spread } = makeWorker(1);
		expect(spread.shouldDefer(grant, DUE)).toBe(false);
		clock.now = DUE - 29_000;
		spread.usedFresh(grant);
		clock.now = DUE + 2_000;
		expect(spread.shouldDefer(grant, DUE)).toBe(false);
	});

	it('does not wait where the token ends within two minutes', () => {
		const ending = grantThatEndsAt(DUE + 120_000);
		const { spread } = makeWorker(1);
		spread.usedFresh(ending);
		expect(spread.shouldDefer(ending, DUE)).toBe(false);
		expect(spread.shouldDefer(grant, DUE)).toBe(true);
	});

	it('is spread for a thousand grants, and the one that was used longest ago is forgotten', () => {
		const { spread } = makeWorker(1);
		const others = Array.from({ length: 1_000 }, (_, index) => ({
			...grant,
			accessToken: `other-${index}`,
		}));
		for (const one of [grant, ...others]) spread.usedFresh(one);
		expect(spread.shouldDefer(grant, DUE)).toBe(false);
		expect(others.every((one) => spread.shouldDefer(one, DUE))).toBe(true);
	});
});
