import type { Credential } from './support/credential';
import { START } from './support/host';
import { addRows, answersWith, findSourceItems, refreshRows } from './support/manyShops';
import { ANY_TEXT, textWith } from './support/matchers';
import { countCalls } from './support/seller';
import { text } from './support/text';
import { useHost } from './support/useHost';

const REFRESH = '/auth/token/refresh';

const host = useHost({ time: 'running' });
let credential: Credential;

beforeEach(async () => {
	credential = await host.newCredential();
});

/** How many hours after the start of the test a postponed item is to be tried again. */
function hoursUntil(retryAt: unknown): number {
	return Math.round((Date.parse(text(retryAt)) - Date.parse(START)) / 360_000) / 10;
}

describe('a ban of two hours after 40 of 100 shops', () => {
	beforeEach(() => {
		Object.assign(host.sandbox.world.settings, { banAfterCalls: 40, banSeconds: 7200 });
	});

	test('returns what is done, and postpones the rest at once', async () => {
		const items = addRows(host, 100);

		const { json, outputs, error } = await refreshRows(host, { credential, items });

		expect(error).toBeUndefined();
		expect(json.filter(({ status }) => status === 'refreshed')).toHaveLength(40);
		expect(json.map(({ account, message }) => account ?? message)).toEqual(
			items.map(({ account }) => account),
		);
		expect(findSourceItems(outputs[0])).toEqual(items.map((_row, index) => index));
		for (const [index, { status, ...rest }] of json.entries()) {
			if (status === 'refreshed') continue;
			expect({ status, ...rest }).toEqual({
				status: 'postponed',
				country: items[index].country,
				account: items[index].account,
				accessToken: items[index].accessToken,
				refreshToken: items[index].refreshToken,
				message: 'This API was called too often',
				description: textWith(/postponed.*ApiCallLimit/),
				lazadaCode: 'ApiCallLimit',
				retryAt: ANY_TEXT,
			});
			expect(hoursUntil(rest.retryAt)).toBe(2);
		}
		expect(host.clock.secondsPassed).toBeLessThan(30);
	});

	test('costs no further call if items are processed one by one', async () => {
		const items = addRows(host, 100);

		const { json } = await refreshRows(host, { credential, items }, { concurrency: 1 });

		expect(json.map(({ status }) => status)).toEqual(
			items.map((_row, index) => (index < 40 ? 'refreshed' : 'postponed')),
		);
		expect(countCalls(host.sandbox, REFRESH)).toBe(41);
	});

	test('lets the rest be refreshed once it is over', async () => {
		const items = addRows(host, 100);
		const { json } = await refreshRows(host, { credential, items });
		const left = json.filter(({ status }) => status === 'postponed');
		host.clock.passMinutes(121);

		const later = await refreshRows(host, { credential, items: left });

		expect(later.json.map(({ status }) => status)).toEqual(left.map(() => 'refreshed'));
		expect(later.json.map(({ account }) => account)).toEqual(left.map(({ account }) => account));
	});
});

describe('the option Max Wait', () => {
	test('postpones calls if the ban is longer', async () => {
		Object.assign(host.sandbox.world.settings, { banAfterCalls: 5, banSeconds: 3 });
		const items = addRows(host, 10);
		const options = { concurrency: 1, longestWaitSeconds: 2 };

		const { json } = await refreshRows(host, { credential, items }, options);

		expect(json.map(({ status }) => status)).toEqual(
			items.map((_row, index) => (index < 5 ? 'refreshed' : 'postponed')),
		);
	});

	test('waits for the end of a ban that is shorter', async () => {
		Object.assign(host.sandbox.world.settings, { banAfterCalls: 5, banSeconds: 3 });
		const items = addRows(host, 10);

		const { json } = await refreshRows(host, { credential, items }, { concurrency: 1 });

		expect(json.map(({ status }) => status)).toEqual(items.map(() => 'refreshed'));
		expect(countCalls(host.sandbox, REFRESH)).toBe(11);
		expect(host.clock.secondsPassed).toBeGreaterThanOrEqual(3);
	});
});

describe('the daily quota of the app', () => {
	test('is assumed if a limit does not end and Lazada does not say how long it lasts', async () => {
		Object.assign(host.sandbox.world.settings, {
			limitCode: 'AppCallLimit',
			banAfterCalls: 5,
			banSeconds: 86_400,
		});
		const items = addRows(host, 30);

		const { json } = await refreshRows(host, { credential, items }, { concurrency: 1 });

		expect(json.slice(0, 5).map(({ status }) => status)).toEqual(Array(5).fill('refreshed'));
		for (const postponed of json.slice(5)) {
			expect(postponed).toMatchObject({
				status: 'postponed',
				lazadaCode: 'AppCallLimit',
				description: textWith(/doesn't say how long.*10,000 calls a day/),
			});
			expect(hoursUntil(postponed.retryAt)).toBe(1);
		}
		expect(answersWith(host, 'AppCallLimit')).toBeLessThanOrEqual(5);
	});

	test('costs few calls also with many items at a time', async () => {
		Object.assign(host.sandbox.world.settings, {
			limitCode: 'AppCallLimit',
			banAfterCalls: 5,
			banSeconds: 86_400,
		});
		const items = addRows(host, 100);

		const { json } = await refreshRows(host, { credential, items });

		expect(json.filter(({ status }) => status === 'refreshed')).toHaveLength(5);
		expect(json.filter(({ status }) => status === 'postponed')).toHaveLength(95);
		expect(answersWith(host, 'AppCallLimit')).toBeLessThanOrEqual(50);
	});
});
