import { consentTo } from '../../tools/host/consent';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { issueCode } from './support/seller';
import { text } from './support/text';
import { useHost } from './support/useHost';

const host = useHost();

async function generate(credential: Credential, code: string): Promise<Execution> {
	const parameters = { code: '={{ $json.code }}', saveTo: 'credential' };
	return await host.lazada('generateAccessToken', parameters, { credential, items: [{ code }] });
}

/** Where a shop lands that consents on a link for seller 2500, the shop in Malaysia. */
async function landing(credential: Credential, country: string): Promise<URL> {
	const options = { expectedSellers: '2500' };
	const { json } = await host.lazada('buildAuthUrl', { options }, { credential });
	return new URL(await consentTo(text(json[0].authUrl), `shop-${country}@example.com`, country));
}

async function expectStranger(credential: Credential, address: URL): Promise<void> {
	const writes = credential.writes;
	const { error, json } = await generate(credential, address.href);
	expect(json).toEqual([]);
	expect(error?.message).toBe('This link was made for a different shop, not SG1000');
	expect(credential.writes).toBe(writes);
}

describe('a code of the wrong shop that was exchanged before is rejected on a limited link', () => {
	test('by another credential of the same app', async () => {
		const [open, limited] = [await host.newCredential(), await host.newCredential()];
		const code = issueCode(host.sandbox, 'sg');
		await generate(open, code);
		const address = await landing(limited, 'my');
		address.searchParams.set('code', code);

		await expectStranger(limited, address);
	});

	test('by the credential that holds its tokens', async () => {
		const credential = await host.newCredential();
		const code = issueCode(host.sandbox, 'sg');
		await generate(credential, code);
		const address = await landing(credential, 'my');
		address.searchParams.set('code', code);

		await expectStranger(credential, address);
	});
});

test('the wrong shop is rejected the second time too, if the credential knows no exchanged code', async () => {
	const credential = await host.authorizedCredential('my');
	const tokenGrant = JSON.stringify({ ...(await credential.grant()), spentCodes: [] });
	await credential.save({ tokenGrant, oauthTokenData: { tokenGrant } });
	const { href } = await landing(credential, 'sg');

	await generate(credential, href);
	const { error, json } = await generate(credential, href);

	expect(json).toEqual([]);
	expect(error?.message).toBeTruthy();
});
