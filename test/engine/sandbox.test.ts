import { setTimeout as sleep } from 'node:timers/promises';
import { fetch, FormData } from 'undici';
import { consentTo } from '../../tools/host/consent';
import { APP, openApp } from '../support/app';
import { SandboxClient } from '../support/sandboxClient';
import { useSandbox } from './support/useSandbox';

const IN_HOUSE = { appKey: '888', appSecret: 'secret-of-app-888' };
const CALLBACK = 'https://example.com/callback?own=1';

const sandbox = useSandbox({
	apps: [
		openApp([CALLBACK]),
		{ ...IN_HOUSE, callbackUrls: [], kind: 'in-house', whitelist: ['shop-my@example.com'] },
	],
});
const client = new SandboxClient(sandbox);

beforeEach(async () => {
	await client.control('POST', 'reset');
});

function link(app: { appKey: string }, more: Record<string, string> = {}): string {
	const url = new URL(`${sandbox.url}/oauth/authorize`);
	const all = { response_type: 'code', redirect_uri: CALLBACK, client_id: app.appKey, ...more };
	for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
	return url.href;
}

async function authorize(more: Record<string, string> = {}): Promise<string> {
	const landed = new URL(await consentTo(link(APP, more), 'crossborder@example.com', 'cb'));
	expect(landed.searchParams.get('own')).toBe('1');
	return landed.searchParams.get('code') ?? '';
}

async function tokens(): Promise<Record<string, string>> {
	return (await client.get('/auth/token/create', { code: await authorize() })) as Record<
		string,
		string
	>;
}

describe('the sandbox', () => {
	it('accepts each code once, within 30 minutes, with the UUID of its link', async () => {
		const code = await authorize();
		expect(await client.get('/auth/token/create', { code })).toMatchObject({
			code: '0',
			country: 'cb',
		});
		expect(await client.get('/auth/token/create', { code })).toMatchObject({ code: 'InvalidCode' });

		const late = await authorize();
		sandbox.world.settings.clockOffsetMs = 31 * 60_000;
		expect(await client.get('/auth/token/create', { code: late })).toMatchObject({
			code: 'InvalidCode',
		});

		const withUuid = await authorize({ uuid: 'u-1' });
		expect(await client.get('/auth/token/create', { code: withUuid })).toMatchObject({
			code: 'InvalidCode',
		});
		expect(await client.get('/auth/token/create', { code: withUuid, uuid: 'u-1' })).toMatchObject({
			code: '0',
		});
	});

	it.each([
		['strict', 'IllegalRefreshToken', 'IllegalAccessToken'],
		['lenient', '0', '0'],
	] as const)('rotates tokens in the %s way', async (rotation, again, old) => {
		sandbox.world.settings.rotation = rotation;
		const { access_token, refresh_token } = await tokens();
		expect(await client.get('/auth/token/refresh', { refresh_token })).toMatchObject({ code: '0' });
		expect(await client.get('/seller/get', { access_token })).toMatchObject({ code: old });
		expect(await client.get('/auth/token/refresh', { refresh_token })).toMatchObject({
			code: again,
		});
	});

	it('does not change the expiry of the refresh token by refreshing', async () => {
		const { refresh_token, refresh_expires_in } = await tokens();
		sandbox.world.settings.clockOffsetMs = 86_400_000;
		const refreshed = (await client.get('/auth/token/refresh', { refresh_token })) as Record<
			string,
			number
		>;
		expect(refreshed.refresh_expires_in).toBe(Number(refresh_expires_in) - 86_400);
	});

	it('lets only sellers on the whitelist authorize an in-house app', async () => {
		const url = link(IN_HOUSE);
		await expect(consentTo(url, 'shop-th@example.com', 'th')).rejects.toThrow('400');
		expect(await consentTo(url, 'shop-my@example.com', 'my')).toContain('code=0_888_');
	});

	it('bans an API that is called too often, and says for how long', async () => {
		const { access_token } = await tokens();
		Object.assign(sandbox.world.settings, { callsPerSecond: 2, banSeconds: 3 });
		const answers = await Promise.all(
			[1, 2, 3, 4, 5, 6].map(() => client.get('/seller/get', { access_token })),
		);
		expect(answers).toContainEqual(
			expect.objectContaining({
				code: 'ApiCallLimit',
				message: expect.stringMatching(/this ban will last [23] seconds$/) as string,
			}),
		);
	});

	it('accepts an upload whose file is not signed', async () => {
		const { access_token } = await tokens();
		const form = new FormData();
		for (const [name, value] of client.signed('/image/upload', { access_token }))
			form.append(name, value);
		form.append('image', new Blob([Buffer.alloc(3_000_000, 7)]), 'ภาพ.png');
		const response = await fetch(`${sandbox.url}/rest/image/upload`, {
			method: 'POST',
			body: form,
		});
		expect(await response.json()).toMatchObject({
			code: '0',
			data: { image: { size: 3_000_000 } },
		});
	});

	it.each([
		['a wrong signature', { sign: '0'.repeat(64) }, 'IncompleteSignature'],
		['a lower-case signature', { sign: 'a'.repeat(64) }, 'IncompleteSignature'],
		['a time that is hours off', { timestamp: '1517820392000' }, 'IllegalTimestamp'],
		['an unknown app', { app_key: '999' }, 'InvalidAppKey'],
		['another way to sign', { sign_method: 'md5' }, 'InvalidParameter'],
		['no signature', { sign: '' }, 'MissingParameter'],
	])('rejects %s', async (_what, changes, code) => {
		const query = new URLSearchParams([
			...client.signed('/seller/get', {}).filter(([name]) => !Object.hasOwn(changes, name)),
			...Object.entries(changes),
		]);
		const response = await fetch(`${sandbox.url}/rest/seller/get?${query.toString()}`);
		expect([response.status, await response.json()]).toMatchObject([200, { code }]);
	});

	it('can leave a call without an answer', async () => {
		sandbox.faults.add({ kind: 'hang' });
		const query = new URLSearchParams(client.signed('/seller/get', {}));
		const gaveUp = new AbortController();
		const hanging = fetch(`${sandbox.url}/rest/seller/get?${query.toString()}`, {
			signal: gaveUp.signal,
		});
		const first = await Promise.race([hanging.catch(() => 'ended'), sleep(300, 'still waiting')]);
		gaveUp.abort();
		expect(first).toBe('still waiting');
	});
});
