import type { Credential } from './support/credential';
import {
	addRows,
	answersWith,
	callForRows,
	findSourceItems,
	refreshRows,
} from './support/manyShops';
import { countCalls } from './support/seller';
import { useHost } from './support/useHost';

const REFRESH = '/auth/token/refresh';

const host = useHost({ time: 'running' });
let credential: Credential;

beforeEach(async () => {
	credential = await host.newCredential();
});

describe('a limit of 20 calls a second', () => {
	test.each(['fixed', 'sliding'] as const)(
		'lets a hundred shops pass within seconds, with few rejected calls (%s window)',
		async (limitWindow) => {
			Object.assign(host.sandbox.world.settings, { callsPerSecond: 20, limitWindow });
			const items = addRows(host, 100);

			const { json, outputs, error } = await refreshRows(host, { credential, items });

			expect(error).toBeUndefined();
			expect(json.map(({ status }) => status)).toEqual(items.map(() => 'refreshed'));
			expect(json.map(({ account }) => account)).toEqual(items.map(({ account }) => account));
			expect(findSourceItems(outputs[0])).toEqual(items.map((_row, index) => index));
			// Those under way when the limit is met first, and hardly more.
			expect(answersWith(host, 'ApiCallLimit')).toBeLessThanOrEqual(40);
		},
	);

	test('that is also the user’s maximum is never hit', async () => {
		Object.assign(host.sandbox.world.settings, { callsPerSecond: 20, banSeconds: 3600 });
		const items = addRows(host, 60);

		const { json } = await refreshRows(host, { credential, items }, { callsPerSecond: 15 });

		expect(json.map(({ status }) => status)).toEqual(items.map(() => 'refreshed'));
		expect(countCalls(host.sandbox, REFRESH)).toBe(60);
	});

	test('is waited for if the gateway returns 901 without a duration', async () => {
		Object.assign(host.sandbox.world.settings, { callsPerSecond: 20, limitCode: '901' });
		const items = addRows(host, 60);

		const { json } = await refreshRows(host, { credential, items });

		expect(json.map(({ status }) => status)).toEqual(items.map(() => 'refreshed'));
		expect(answersWith(host, '901')).toBeGreaterThan(0);
		expect(answersWith(host, '901')).toBeLessThanOrEqual(40);
	});
});

describe('the limit of one seller', () => {
	test('slows the calls of that seller only', async () => {
		host.sandbox.world.settings.sellerCallsPerSecond = 2;
		const [busy, ...others] = addRows(host, 41);
		const items = [...Array.from({ length: 8 }, () => busy), ...others];

		const { json, outputs } = await callForRows(host, { credential, items });

		expect(json.map(({ email }) => email)).toEqual(items.map(({ account }) => account));
		expect(findSourceItems(outputs[0])).toEqual(items.map((_row, index) => index));
		const { calls } = host.sandbox.log;
		const mark = `…${busy.accessToken.slice(-4)}`;
		const isBusy = calls.map(({ parameters }) => parameters.access_token === mark);
		const refused = calls.filter(({ result }) => result === 'SellerCallLimit');
		expect(refused.length).toBeGreaterThan(0);
		expect(refused.every(({ parameters }) => parameters.access_token === mark)).toBe(true);
		// The others were done first: no limit of theirs was hit, and none waited for the busy one's.
		expect(isBusy.at(-1)).toBe(true);
	});
});
