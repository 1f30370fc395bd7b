import { CallLimit } from '../../../sandbox/callLimit';
import { GatewayError } from '../../../sandbox/errors';
import { DEFAULT_SETTINGS, type Settings } from '../../../sandbox/settings';

/** On a whole second. */
const START = 1_800_000_000_000;

const API = '/orders/get';

let limit: CallLimit;

beforeEach(() => {
	limit = new CallLimit();
});

afterEach(() => jest.restoreAllMocks());

function outcome(at: number, check: () => void): string {
	jest.spyOn(Date, 'now').mockReturnValue(START + at);
	try {
		check();
		return 'ok';
	} catch (error) {
		if (error instanceof GatewayError) return error.code;
		throw error;
	}
}

/** @returns what a call at each of some milliseconds gets */
function calls(times: number[], changes: Partial<Settings>, path = API): string[] {
	const settings = { ...DEFAULT_SETTINGS, ...changes };
	return times.map((at) => outcome(at, () => limit.checkApi(path, settings)));
}

function message(at: number, changes: Partial<Settings>): string {
	jest.spyOn(Date, 'now').mockReturnValue(START + at);
	try {
		limit.checkApi(API, { ...DEFAULT_SETTINGS, ...changes });
	} catch (error) {
		if (error instanceof GatewayError) return error.message;
	}
	throw new Error('The call was not refused');
}

describe('calls of an API a second', () => {
	it('may be many around the turn of a second of the wall clock', () => {
		const settings = { callsPerSecond: 2, banSeconds: 0 };
		expect(calls([900, 950, 1000, 1050], settings)).toEqual(['ok', 'ok', 'ok', 'ok']);
	});

	it('are limited at any time where the window slides', () => {
		const settings = { callsPerSecond: 2, banSeconds: 0, limitWindow: 'sliding' as const };
		expect(calls([900, 950, 1000, 1050, 1899, 1900, 1901, 1950], settings)).toEqual([
			'ok',
			'ok',
			'ApiCallLimit',
			'ApiCallLimit',
			'ApiCallLimit',
			'ok',
			'ApiCallLimit',
			'ok',
		]);
	});

	it('beyond the limit bring a ban of that API', () => {
		const settings = { callsPerSecond: 1, banSeconds: 3 };
		expect(calls([0, 100, 3099, 3100], settings)).toEqual([
			'ok',
			'ApiCallLimit',
			'ApiCallLimit',
			'ok',
		]);
		expect(calls([200], settings, '/products/get')).toEqual(['ok']);
	});

	it('are counted anew once a limit is changed', () => {
		expect(calls([0, 1], { callsPerSecond: 1, banSeconds: 7200 })).toEqual(['ok', 'ApiCallLimit']);
		expect(calls([2, 3], { callsPerSecond: 1, banSeconds: 7201 })).toEqual(['ok', 'ApiCallLimit']);
	});

	it('go on being counted if another setting is changed', () => {
		expect(calls([0], { callsPerSecond: 1 })).toEqual(['ok']);
		expect(calls([1], { callsPerSecond: 1, latencyMs: 5 })).toEqual(['ApiCallLimit']);
	});
});

describe('a ban after so many calls', () => {
	it('comes whatever the time between them, and once', () => {
		const settings = { banAfterCalls: 3, banSeconds: 7200 };
		const hours = [0, 1, 2, 2.5, 3.9, 4, 5, 6, 7].map((hour) => hour * 3_600_000);
		expect(calls(hours, settings)).toEqual([
			'ok',
			'ok',
			'ok',
			'ApiCallLimit',
			'ApiCallLimit',
			'ok',
			'ok',
			'ok',
			'ok',
		]);
	});

	it('says how long it lasts still', () => {
		calls([0], { banAfterCalls: 1, banSeconds: 7200 });
		expect(message(1000, { banAfterCalls: 1, banSeconds: 7200 })).toMatch(
			/this ban will last 7199 seconds$/,
		);
	});
});

describe.each(['901', 'AppCallLimit', 'AppApiCallLimit'] as const)('the code %s', (limitCode) => {
	const settings = { limitCode, callsPerSecond: 1, banSeconds: 30 };

	it('comes without a duration', () => {
		expect(calls([0, 1], settings)).toEqual(['ok', limitCode]);
		expect(message(2, settings)).not.toMatch(/last|\d/);
	});

	it('comes with a duration if it is told to', () => {
		calls([0], { ...settings, limitSaysSeconds: true });
		expect(message(1, { ...settings, limitSaysSeconds: true })).toMatch(
			/this ban will last 30 seconds$/,
		);
	});
});

it('each seller has calls of its own, and new ones as soon as the second is over', () => {
	const settings = { ...DEFAULT_SETTINGS, sellerCallsPerSecond: 2, banSeconds: 60 };
	const seller = (token: string, at: number) =>
		outcome(at, () => limit.checkSeller(token, settings));
	expect([0, 400, 500, 999, 1000].map((at) => seller('one', at))).toEqual([
		'ok',
		'ok',
		'SellerCallLimit',
		'SellerCallLimit',
		'ok',
	]);
	expect(seller('other', 1000)).toBe('ok');
});
