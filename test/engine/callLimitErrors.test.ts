import type { Credential } from './support/credential';
import { addRows, callForRows, refreshRows } from './support/manyShops';
import { ANY_TEXT, having } from './support/matchers';
import { countCalls, isSpent, issueCode } from './support/seller';
import { useHost } from './support/useHost';

const CREATE = '/auth/token/create';
const REFRESH = '/auth/token/refresh';
const SELLER = '/seller/get';

const host = useHost({ time: 'running' });
let credential: Credential;

beforeEach(async () => {
	credential = await host.newCredential();
});

/** Lets the next calls of an API be refused for as long as it says. */
function ban(path: string, seconds: number, times: number): void {
	host.sandbox.faults.add({
		kind: 'code',
		path,
		code: 'ApiCallLimit',
		message: `The request is limited by the app call frequency, this ban will last ${seconds} seconds`,
		times,
	});
}

describe('a call that is banned for hours at the first attempt', () => {
	test('stops the workflow with the item’s index and the time of the next attempt', async () => {
		ban(SELLER, 7200, 5);
		const items = addRows(host, 5);

		const { error, outputs } = await callForRows(host, { credential, items });

		expect(outputs).toEqual([]);
		expect(error?.name).toBe('NodeApiError');
		expect(error?.message).toBe('This API was called too often');
		expect(error?.description).toMatch(/retry it from 2026-11-23T10:0\d:\d\dZ.*ApiCallLimit/);
		expect(error?.context.itemIndex).toBe(0);
	});

	test('is reported for each item if the workflow continues', async () => {
		ban(SELLER, 7200, 5);
		const items = addRows(host, 5);
		const onError = 'continueRegularOutput';

		const { json, error } = await callForRows(host, { credential, items, onError });

		expect(error).toBeUndefined();
		expect(json).toEqual(
			items.map(() => ({
				status: 'postponed',
				message: 'This API was called too often',
				description: ANY_TEXT,
				lazadaCode: 'ApiCallLimit',
				retryAt: ANY_TEXT,
			})),
		);
	});

	test('goes to the error output together with the item’s data', async () => {
		ban(SELLER, 7200, 5);
		const items = addRows(host, 5);
		const onError = 'continueErrorOutput';

		const { outputs, error } = await callForRows(host, { credential, items, onError });

		expect(error).toBeUndefined();
		expect(outputs[0]).toEqual([]);
		expect(outputs[1].map(({ json }) => json)).toEqual(
			items.map(({ account }) => having({ account, error: 'This API was called too often' })),
		);
	});

	test('costs one call if items are processed one by one', async () => {
		ban(SELLER, 7200, 5);
		const items = addRows(host, 5);

		await callForRows(host, { credential, items }, { concurrency: 1 });

		expect(countCalls(host.sandbox, SELLER)).toBe(1);
	});
});

describe('a call that is repeated', () => {
	test.each([
		[REFRESH, refreshRows],
		[SELLER, callForRows],
	])('has a new time and a new signature (%s)', async (path, run) => {
		ban(path, 1, 1);
		const items = addRows(host, 1);

		const { error } = await run(host, { credential, items });

		expect(error).toBeUndefined();
		const [first, second] = host.sandbox.log.calls;
		expect([first.result, second.result]).toEqual(['code', '0']);
		const [before, after] = [first, second].map(({ parameters }) => Number(parameters.timestamp));
		expect(after - before).toBeGreaterThanOrEqual(1000);
		expect(second.parameters.sign).not.toBe(first.parameters.sign);
		const unsigned = { timestamp: '', sign: '' };
		expect({ ...second.parameters, ...unsigned }).toEqual({ ...first.parameters, ...unsigned });
	});
});

describe('an authorization code whose exchange hits a rate limit', () => {
	test.each(['output', 'credential'])('is not sent again automatically (%s)', async (saveTo) => {
		ban(CREATE, 1, 1);
		const code = issueCode(host.sandbox, 'my');
		const parameters = { code: '={{ $json.code }}', saveTo };

		const step = { credential, items: [{ code }] };
		const { error } = await host.lazada('generateAccessToken', parameters, step);

		expect(error?.message).toBe('This API was called too often');
		expect(error?.context.itemIndex).toBe(0);
		expect(countCalls(host.sandbox, CREATE)).toBe(1);
		expect(isSpent(host.sandbox, code)).toBe(false);
	});
});
