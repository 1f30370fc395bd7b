import type { IDataObject } from 'n8n-workflow';
import { consentTo } from '../../tools/host/consent';
import { listSecrets, findSecrets } from '../support/secrets';
import type { Credential } from './support/credential';
import { everythingIn } from './support/everythingIn';
import type { Execution } from './support/execution';
import { countCalls, isSpent, newestTokens } from './support/seller';
import { text } from './support/text';
import { useHost } from './support/useHost';

const CREATE = '/auth/token/create';

const host = useHost();

/** Makes a link with these options and lets a shop consent on it. */
async function landing(options: IDataObject, country: string): Promise<URL> {
	const credential = await host.newCredential();
	const { json, error } = await host.lazada('buildAuthUrl', { options }, { credential });
	if (error !== undefined) throw error;
	const account = country === 'cb' ? 'crossborder@example.com' : `shop-${country}@example.com`;
	return new URL(await consentTo(text(json[0].authUrl), account, country));
}

async function generate(
	credential: Credential,
	saveTo: string,
	code: string,
	state = '',
): Promise<Execution> {
	const options = { state: '={{ $json.state }}' };
	const parameters = { code: '={{ $json.code }}', saveTo, options };
	return await host.lazada('generateAccessToken', parameters, {
		credential,
		items: [{ code, state }],
	});
}

const EXPECTED: Array<[string, IDataObject]> = [
	['seller ID', { expectedSellers: '2500' }],
	['short code, in any case', { expectedSellers: ' 1, my2000 ' }],
	['country', { expectedCountries: 'MY, th' }],
	[
		'seller and country, with a reference',
		{ expectedSellers: '2500', expectedCountries: 'my', reference: 'shop-42' },
	],
];

describe('a link for the shop in Malaysia only', () => {
	test.each(EXPECTED)('by its %s returns its tokens', async (_how, options) => {
		const credential = await host.newCredential();
		const address = await landing(options, 'my');

		const { json } = await generate(credential, 'output', address.href);

		expect(json[0]).toMatchObject({ status: 'authorized', ...newestTokens(host.sandbox) });
		expect(json[0].reference).toBe(options.reference);
	});

	test.each(EXPECTED)('by its %s stores its tokens in the credential', async (_how, options) => {
		const credential = await host.newCredential();
		const address = await landing(options, 'my');

		const { json } = await generate(credential, 'credential', address.href);

		expect(json[0]).toMatchObject({ status: 'authorized', account: 'shop-my@example.com' });
		expect(await credential.grant()).toMatchObject(newestTokens(host.sandbox));
		expect(await credential.fields()).not.toHaveProperty('expectedShops');
		expect(credential.writes).toBe(1);
	});

	test.each(EXPECTED)('by its %s returns no other shop’s tokens', async (_how, options) => {
		const credential = await host.newCredential();
		const address = await landing(options, 'sg');

		const { json, error } = await generate(credential, 'output', address.href);

		expect(json).toEqual([]);
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toBe('This link was made for a different shop, not SG1000');
		expect(error?.description).toMatch(/authorized SG\. Nothing was stored: log in on Lazada/);
		expect(error?.context.itemIndex).toBe(0);
		expect(findSecrets(everythingIn(error), listSecrets(host.sandbox))).toEqual([]);
		expect(credential.writes).toBe(0);
	});

	test.each(EXPECTED)('by its %s stores no other shop’s tokens', async (_how, options) => {
		const credential = await host.authorizedCredential('th');
		const [before, writes] = [await credential.fields(), credential.writes];
		const address = await landing(options, 'sg');

		const { json, error } = await generate(credential, 'credential', address.href);

		expect(json).toEqual([]);
		expect(error?.name).toBe('NodeOperationError');
		expect(error?.message).toBe('This link was made for a different shop, not SG1000');
		expect(await credential.fields()).toEqual(before);
		expect(credential.writes).toBe(writes);
	});
});

describe('the wrong shop', () => {
	test.each(['output', 'credential'])(
		'is rejected also if code and state are given separately (%s)',
		async (saveTo) => {
			const credential = await host.newCredential();
			const address = await landing({ expectedSellers: '2500' }, 'sg');
			const { code, state } = Object.fromEntries(address.searchParams);

			const { error } = await generate(credential, saveTo, code, state);

			expect(error?.message).toBe('This link was made for a different shop, not SG1000');
			expect(credential.writes).toBe(0);
		},
	);

	test('cannot remove the limit from its link: the code is not spent', async () => {
		const credential = await host.newCredential();
		const address = await landing({ expectedSellers: '2500' }, 'sg');
		const { code, state } = Object.fromEntries(address.searchParams);
		const [prefix, end, reference, , seal] = state.split('.');

		const open = [prefix, end, reference, seal].join('.');
		const { error } = await generate(credential, 'output', code, open);

		expect(error?.message).toMatch(/wasn't created for this app, or was changed/);
		expect(isSpent(host.sandbox, code)).toBe(false);
	});

	test('is rejected again in the same way, and its code is sent once', async () => {
		const credential = await host.newCredential();
		const { href } = await landing({ expectedCountries: 'my' }, 'sg');

		const first = await generate(credential, 'credential', href);
		const second = await generate(credential, 'credential', href);

		expect(second.error?.message).toBe(first.error?.message);
		expect(countCalls(host.sandbox, CREATE)).toBe(1);
		expect(credential.writes).toBe(0);
	});

	test('does not disconnect the shop in the credential', async () => {
		const credential = await host.authorizedCredential('my');
		const { href } = await landing({ expectedSellers: '2500' }, 'sg');

		await generate(credential, 'credential', href);
		const request = { uri: `${host.sandbox.url}/rest/seller/get` };
		const { json } = await host.runNode('test.plainRequest', { request }, { credential });

		expect(json[0].data).toMatchObject({ email: 'shop-my@example.com' });
	});
});

describe('a consent for all sites', () => {
	test.each([
		[{ expectedCountries: 'cb' }, 'authorized'],
		[{ expectedSellers: 'TH9002' }, 'authorized'],
		[{ expectedCountries: 'my' }, 'refused'],
		[{ expectedSellers: '2500' }, 'refused'],
	])('on a link with %j is %s', async (options, outcome) => {
		const credential = await host.newCredential();
		const { href } = await landing(options, 'cb');

		const { json, error } = await generate(credential, 'output', href);

		const told = error?.description?.includes('authorized Crossborder') ? 'refused' : undefined;
		expect(told ?? json[0].status).toBe(outcome);
	});
});
