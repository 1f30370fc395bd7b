import type { IDataObject } from 'n8n-workflow';
import type { Credential } from './support/credential';
import { tableRow } from './support/manyShops';
import { issueCode } from './support/seller';
import { useHost } from './support/useHost';

const host = useHost();
let credential: Credential;

beforeEach(async () => {
	credential = await host.newCredential();
});

/** An operation, items of which only the second one is in trouble, and what that trouble is. */
interface Trouble {
	operation: string;
	parameters: IDataObject;
	items(): Promise<IDataObject[]>;
	message: string;
	advice: RegExp;
	/** A member that each good item's output has. */
	member: string;
}

const GENERATE: Trouble = {
	operation: 'generateAccessToken',
	parameters: { code: '={{ $json.code }}', saveTo: 'output' },
	items: async () =>
		await Promise.resolve([
			{ code: issueCode(host.sandbox, 'sg') },
			{ code: '0_246810_made-up' },
			{ code: issueCode(host.sandbox, 'my') },
		]),
	message: "Lazada doesn't accept this authorization code",
	advice: /InvalidCode/,
	member: 'accessToken',
};

const REFRESH: Trouble = {
	operation: 'refreshAccessToken',
	parameters: {
		tokenSource: 'input',
		refreshToken: '={{ $json.refreshToken }}',
		accessTokenExpiresAt: '={{ $json.accessTokenExpiresAt }}',
	},
	items: async () => {
		const [first, second] = [
			await tableRow(host, credential, 'sg'),
			await tableRow(host, credential, 'my'),
		];
		return [first, { ...second, accessTokenExpiresAt: 'next week' }, second];
	},
	message: "Access Token Expires At isn't a valid date and time",
	advice: /ISO 8601/,
	member: 'refreshToken',
};

const BUILD: Trouble = {
	operation: 'buildAuthUrl',
	parameters: { options: { country: '={{ $json.country }}' } },
	items: async () =>
		await Promise.resolve([{ country: 'sg' }, { country: 'us' }, { country: 'my' }]),
	message: 'Lazada has no country "us"',
	advice: /Use one of/,
	member: 'authUrl',
};

describe.each([
	['Build Auth URL', BUILD],
	['Generate Access Token', GENERATE],
	['Refresh Access Token', REFRESH],
])('one item of %s that fails', (_name, trouble) => {
	const { operation, parameters, message, advice, member } = trouble;

	test('stops the workflow with the item’s index by default', async () => {
		const step = { credential, items: await trouble.items() };

		const { error, outputs } = await host.lazada(operation, parameters, step);

		expect(outputs).toEqual([]);
		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(advice);
		expect(error?.context.itemIndex).toBe(1);
	});

	test('does not affect the others if the node continues in the regular output', async () => {
		const items = await trouble.items();
		const step = { credential, items, onError: 'continueRegularOutput' as const };

		const { error, json, outputs } = await host.lazada(operation, parameters, step);

		expect(error).toBeUndefined();
		expect(json[0]).toHaveProperty(member);
		expect(json[1].error).toBe(message);
		expect(json[2]).toHaveProperty(member);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
	});

	test('goes to the error output with its data and what to do', async () => {
		const items = await trouble.items();
		const step = { credential, items, onError: 'continueErrorOutput' as const };

		const { error, outputs } = await host.lazada(operation, parameters, step);

		const [good, bad] = outputs;
		expect(error).toBeUndefined();
		expect(good.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(good.every(({ json }) => Object.hasOwn(json, member))).toBe(true);
		expect(bad).toHaveLength(1);
		expect(bad[0].pairedItem).toEqual({ item: 1 });
		expect(bad[0].json.error).toBe(message);
		expect(bad[0].json.message).toMatch(advice);
	});
});

describe('an invalid credential', () => {
	test('is reported for each item if the workflow continues', async () => {
		const unusable = await host.newCredential({ appSecret: '' });
		const step = {
			credential: unusable,
			items: [{}, {}],
			onError: 'continueRegularOutput' as const,
		};

		const { outputs } = await host.lazada('buildAuthUrl', {}, step);

		expect(outputs[0].map(({ json }) => json.error)).toEqual([
			'The App Secret is empty',
			'The App Secret is empty',
		]);
		expect(outputs[0].map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});
});
