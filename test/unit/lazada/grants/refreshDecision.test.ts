import {
	refreshDecision,
	refreshDueAt,
	type GrantTimes,
	type RefreshDecision,
} from '../../../../lazada/grants/refreshDecision';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 10, 1);

/** A grant received at START; lives in milliseconds. */
function grant(accessLife: number, refreshLife: number, refreshToken = 'refresh') {
	return {
		receivedAt: START,
		accessTokenExpiresAt: START + accessLife,
		refreshTokenExpiresAt: START + refreshLife,
		refreshToken,
	};
}

const week = grant(7 * DAY, 30 * DAY);
const tenSeconds = grant(10_000, 60_000);
const refreshEndsFirst = grant(7 * DAY, 2 * DAY);
const notRefreshable = { ...grant(7 * DAY, 0, ''), refreshTokenExpiresAt: 0 };
const unknownEnd = { ...week, refreshTokenExpiresAt: null };
const unknownStart = { ...week, receivedAt: 0 };

describe('the decision to refresh', () => {
	it.each<[string, GrantTimes, number, number, RefreshDecision]>([
		['a new token', week, 48, 0, 'fresh'],
		['a millisecond before Refresh Ahead', week, 48, 5 * DAY - 1, 'fresh'],
		['exactly at Refresh Ahead', week, 48, 5 * DAY, 'refresh'],
		['inside Refresh Ahead', week, 48, 6 * DAY, 'refresh'],
		['exactly at the end of the access token', week, 48, 7 * DAY, 'refresh'],
		['long after the access token ended', week, 48, 29 * DAY, 'refresh'],
		['a millisecond before the refresh token ends', week, 48, 30 * DAY - 1, 'refresh'],
		['exactly at the end of the refresh token', week, 48, 30 * DAY, 'reauthorize'],
		['Refresh Ahead of 0, a millisecond before the end', week, 0, 7 * DAY - 1, 'fresh'],
		['Refresh Ahead of 0, at the end', week, 0, 7 * DAY, 'refresh'],
		['Refresh Ahead of half the life, before', week, 84, 3.5 * DAY - 1, 'fresh'],
		['Refresh Ahead of half the life, at it', week, 84, 3.5 * DAY, 'refresh'],
		['Refresh Ahead longer than half the life, before it', week, 160, 3.5 * DAY - 1, 'fresh'],
		['Refresh Ahead longer than half the life, at it', week, 160, 3.5 * DAY, 'refresh'],
		['Refresh Ahead longer than the whole life, new token', week, 10_000, 0, 'fresh'],
		['a life of ten seconds, first half', tenSeconds, 48, 4_999, 'fresh'],
		['a life of ten seconds, second half', tenSeconds, 48, 5_000, 'refresh'],
		['a life of ten seconds, refresh token ended', tenSeconds, 48, 60_000, 'reauthorize'],
		['a living token whose refresh token ended', refreshEndsFirst, 48, 6 * DAY, 'fresh'],
		['the last millisecond of such a token', refreshEndsFirst, 48, 7 * DAY - 1, 'fresh'],
		['both ended', refreshEndsFirst, 48, 7 * DAY, 'reauthorize'],
		['a living token that cannot be refreshed', notRefreshable, 48, 6 * DAY, 'fresh'],
		['an ended token that cannot be refreshed', notRefreshable, 48, 7 * DAY, 'reauthorize'],
		['no known start, before Refresh Ahead', unknownStart, 48, 5 * DAY - 1, 'fresh'],
		['no known start, at Refresh Ahead', unknownStart, 48, 5 * DAY, 'refresh'],
		['no known start, Refresh Ahead longer than half', unknownStart, 160, 0.4 * DAY, 'refresh'],
		['no known end of the refresh token, before Refresh Ahead', unknownEnd, 48, 4 * DAY, 'fresh'],
		['no known end of the refresh token, at Refresh Ahead', unknownEnd, 48, 5 * DAY, 'refresh'],
		['no known end of the refresh token, a year later', unknownEnd, 48, 365 * DAY, 'refresh'],
		['a refresh token without text', { ...week, refreshToken: '' }, 48, 8 * DAY, 'reauthorize'],
	])('%s', (_case, given, aheadHours, age, decision) => {
		expect(refreshDecision(given, aheadHours * HOUR, START + age)).toBe(decision);
	});

	it('refreshes a grant that says nothing but that its access token has ended', () => {
		expect(refreshDecision({ ...week, accessTokenExpiresAt: 0 }, 48 * HOUR, START)).toBe('refresh');
	});
});

describe('the time when a refresh is due', () => {
	it('is Refresh Ahead before the end, but never in the first half of the life', () => {
		expect(refreshDueAt(week, 48 * HOUR)).toBe(START + 5 * DAY);
		expect(refreshDueAt(week, 500 * HOUR)).toBe(START + 3.5 * DAY);
		expect(refreshDueAt(unknownStart, 100 * HOUR)).toBe(START + 68 * HOUR);
	});

	it('is a whole millisecond', () => {
		expect(refreshDueAt({ receivedAt: START, accessTokenExpiresAt: START + 3 }, HOUR)).toBe(
			START + 1,
		);
	});
});
