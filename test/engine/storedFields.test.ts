import type { INodeProperties } from 'n8n-workflow';
import { consentTo } from '../../tools/host/consent';
import { findSecrets, listTokens } from '../support/secrets';
import type { Credential } from './support/credential';
import { addRows, refreshRows } from './support/manyShops';
import { issueCode } from './support/seller';
import { text } from './support/text';
import { useHost } from './support/useHost';

const host = useHost();

async function requestSeller(credential: Credential): Promise<void> {
	const request = { uri: `${host.sandbox.url}/rest/seller/get` };
	const { json } = await host.runNode('test.plainRequest', { request }, { credential });
	expect(json[0].code).toBe('0');
}

/** A link for one shop, with a UUID: what is expected of the code goes a long way to the credential's hook. */
async function exchange(credential: Credential): Promise<void> {
	const options = { expectedSellers: '2500', expectedCountries: 'my', uuid: 'uuid-1' };
	const link = await host.lazada('buildAuthUrl', { options }, { credential });
	const code = await consentTo(text(link.json[0].authUrl), 'shop-my@example.com', 'my');
	const parameters = { code, saveTo: 'credential', options: { uuid: 'uuid-1' } };
	const { json } = await host.lazada('generateAccessToken', parameters, { credential });
	expect(json[0].status).toBe('authorized');
}

async function refresh(credential: Credential): Promise<void> {
	const parameters = { tokenSource: 'credential', onlyWhenDue: false };
	const { json } = await host.lazada('refreshAccessToken', parameters, { credential });
	expect(json[0].status).toBe('refreshed');
}

async function copySafely(credential: Credential): Promise<void> {
	const items = addRows(host, 2);
	const { json } = await refreshRows(host, { credential, items }, { safetyCopy: true });
	expect(json.map(({ status }) => status)).toEqual(['refreshed', 'refreshed']);
}

const WAYS: Array<[string, (credential: Credential) => Promise<void>]> = [
	['an exchange', exchange],
	[
		'an exchange of a pasted code',
		async (credential) => {
			await credential.save({ authorizationCode: issueCode(host.sandbox, 'my') });
			await requestSeller(credential);
		},
	],
	[
		'a refresh',
		async (credential) => {
			await exchange(credential);
			await refresh(credential);
		},
	],
	[
		'a refresh that was due',
		async (credential) => {
			await exchange(credential);
			host.clock.passDays(6);
			await requestSeller(credential);
		},
	],
	['a safety copy', copySafely],
	[
		'all of these',
		async (credential) => {
			await exchange(credential);
			await copySafely(credential);
			await refresh(credential);
			await copySafely(credential);
		},
	],
];

/** n8n's form and API show what is stored, and hide of it only what is declared as secret. */
describe.each(WAYS)('after %s, the credential', (_what, work) => {
	let properties: INodeProperties[];
	let fields: Array<[name: string, value: unknown]>;

	beforeEach(async () => {
		const credential = await host.newCredential();
		await work(credential);
		({ properties } = host.lazadaPackage.getCredential('lazadaApi').type);
		fields = Object.entries(await credential.fields());
	});

	test('stores nothing but declared fields', () => {
		const declared = properties.map(({ name }) => name);
		expect(fields.map(([name]) => name).filter((name) => !declared.includes(name))).toEqual([]);
	});

	test('holds tokens only in fields that are secret', () => {
		const tokens = listTokens(host.sandbox);
		const holders = fields
			.filter(([, value]) => findSecrets(JSON.stringify(value), tokens).length > 0)
			.map(([name]) => properties.find((property) => property.name === name));

		expect(holders.length).toBeGreaterThan(0);
		expect(holders.map((holder) => holder?.typeOptions?.password)).toEqual(holders.map(() => true));
	});
});
