import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { APP, openApp } from '../support/app';
import { SandboxClient } from '../support/sandboxClient';
import { useFolder } from '../support/useFolder';
import { Clock } from './support/clock';

const folder = useFolder();
const said: string[] = [];
let running: Sandbox | undefined;

function file(): string {
	return join(folder(), 'deep', 'sandbox.json');
}

/** Starts a sandbox, after the one before has ended. */
async function start(apps = [openApp()]): Promise<{ sandbox: Sandbox; client: SandboxClient }> {
	await running?.close();
	const say = (line: string) => said.push(line);
	const sandbox = await startSandbox({ apps, file: file(), say });
	running = sandbox;
	return { sandbox, client: new SandboxClient(sandbox) };
}

beforeEach(() => {
	said.length = 0;
});

afterEach(async () => {
	await running?.close();
	running = undefined;
});

describe('after a restart', () => {
	it('tokens work that were issued before, and both are refreshed as ever', async () => {
		const before = await start();
		const [shop] = before.sandbox.addShops({ appKey: APP.appKey, count: 3 });
		const { client } = await start();
		const { accessToken: access_token, refreshToken: refresh_token } = shop;
		expect(await client.get('/seller/get', { access_token })).toMatchObject({
			data: { seller_id: shop.sellerId },
		});
		const refreshed = await client.get('/auth/token/refresh', { refresh_token });
		expect(refreshed).toMatchObject({ code: '0', account: shop.account });
		expect(await client.get('/auth/token/refresh', { refresh_token })).toMatchObject({
			code: 'IllegalRefreshToken',
		});
	});

	it('what was refused before is refused', async () => {
		const before = await start();
		const [{ refreshToken: refresh_token }] = before.sandbox.addShops({
			appKey: APP.appKey,
			count: 1,
		});
		const code = before.sandbox.world.issueCode({
			appKey: APP.appKey,
			account: before.sandbox.world.accounts[0],
			country: 'sg',
		});
		await before.client.get('/auth/token/refresh', { refresh_token });
		await before.client.get('/auth/token/create', { code });
		const { client } = await start();
		const answers = [
			await client.get('/auth/token/refresh', { refresh_token }),
			await client.get('/auth/token/create', { code }),
		];
		expect(answers).toMatchObject([{ code: 'IllegalRefreshToken' }, { code: 'InvalidCode' }]);
	});

	it('a code works that nobody has used', async () => {
		const { sandbox } = await start();
		const account = sandbox.world.accounts[0];
		const consent = { appKey: APP.appKey, account, country: 'sg', uuid: 'u' };
		const code = sandbox.world.issueCode(consent);
		const { client } = await start();
		expect(await client.get('/auth/token/create', { code, uuid: 'u' })).toMatchObject({
			code: '0',
			account: account.account,
		});
	});

	it('apps, shops, settings and counts are as they were', async () => {
		const before = await start();
		await before.client.control('POST', 'apps', openApp(['https://erp.example.com']));
		await before.client.control('POST', 'settings', { rotation: 'lenient', refreshSeconds: 77 });
		const [first] = before.sandbox.addShops({ appKey: APP.appKey, count: 1 });
		const { sandbox, client } = await start();
		const [second] = sandbox.addShops({ appKey: APP.appKey, count: 1 });
		expect(second.account).not.toBe(first.account);
		expect(await client.control('GET', 'settings')).toMatchObject({
			rotation: 'lenient',
			refreshSeconds: 77,
		});
		expect(sandbox.world.apps.get(APP.appKey)?.callbackUrls).toEqual(['https://erp.example.com']);
		expect(await client.control('GET', 'authorizations')).toMatchObject([
			{ account: first.account, accessToken: first.accessToken },
			{ account: second.account },
		]);
	});

	it('buyers go on writing, and what the shop said to them is there', async () => {
		const before = await start();
		const [{ account, sellerId, accessToken: access_token }] = before.sandbox.addShops({
			appKey: APP.appKey,
			count: 1,
		});
		for (const kind of ['chats', 'reviews']) {
			await before.client.control('POST', kind, { account, perHour: 60 });
		}
		await before.client.control('POST', 'settings', { clockOffsetMs: 300_000 });
		const session = { session_id: `${sellerId}_1000`, access_token };
		const said = { ...session, template_id: '1', txt: 'Tomorrow' };
		expect(await before.client.post('/im/message/send', said)).toMatchObject({ success: true });
		expect(readFileSync(file(), 'utf8')).toContain('Tomorrow');
		const review = String(sellerId * 100_000);
		const reply = { id: review, content: 'Thank you', access_token };
		expect(await before.client.get('/review/seller/reply/add', reply)).toMatchObject({
			data: true,
		});
		expect(readFileSync(file(), 'utf8')).toContain('Thank you');

		const { client } = await start();
		expect(await client.get('/im/session/get', session)).toMatchObject({
			data: { summary: 'Tomorrow', unread_count: 3 },
		});
		const list = { id_list: `[${review}]`, access_token };
		expect(await client.get('/review/seller/list/v2', list)).toMatchObject({
			data: { review_list: [{ seller_reply: 'Thank you' }] },
		});
	});

	it('what was reset is gone', async () => {
		const before = await start();
		before.sandbox.addShops({ appKey: APP.appKey, count: 1 });
		await before.client.control('POST', 'reset');
		const { client } = await start();
		expect(await client.control('GET', 'authorizations')).toEqual([]);
	});
});

describe('the file', () => {
	it('has a grant before the client has it', async () => {
		const { sandbox, client } = await start();
		const account = sandbox.world.accounts[0];
		const code = sandbox.world.issueCode({ appKey: APP.appKey, account, country: 'sg' });
		const { access_token, refresh_token } = await client.get('/auth/token/create', { code });
		const kept = readFileSync(file(), 'utf8');
		expect(kept).toContain(access_token as string);
		expect(kept).toContain(refresh_token as string);
		expect(readdirSync(join(folder(), 'deep'))).toEqual(['sandbox.json']);
	});

	it.each([
		['cut', (text: string) => text.slice(0, text.length / 2)],
		['empty', () => ''],
		['of another kind', () => '{"settings": {}}'],
		['without the account of a grant', (text: string) => text.replace('shop-00001', 'shop-99999')],
	])('that is %s is put aside, and the sandbox starts anew', async (_what, damage) => {
		const before = await start();
		const [{ accessToken: access_token }] = before.sandbox.addShops({
			appKey: APP.appKey,
			count: 1,
		});
		await before.sandbox.close();
		const damaged = damage(readFileSync(file(), 'utf8'));
		writeFileSync(file(), damaged);
		const { client, sandbox } = await start();
		expect(said).toEqual([expect.stringMatching(/sandbox\.json is damaged: .*starts anew/)]);
		expect(await client.get('/seller/get', { access_token })).toMatchObject({
			code: 'IllegalAccessToken',
		});
		expect(sandbox.world.accounts).toHaveLength(7);
		const names = readdirSync(join(folder(), 'deep'));
		const aside = names.find((name) => name.startsWith('sandbox.json.damaged-')) ?? '';
		expect(readFileSync(join(folder(), 'deep', aside), 'utf8')).toBe(damaged);
		expect(said[0]).toContain(aside);
	});
});

describe('a shop that lives', () => {
	const clock = new Clock('2026-11-23T04:00:00Z');
	const account = 'shop-sg@example.com';
	const consent = { appKey: APP.appKey, country: 'sg' };

	beforeEach(() => clock.reset());

	afterAll(() => clock.restore());

	/** Everything that is to be the same after a restart. */
	async function look(client: SandboxClient, access_token: string): Promise<object[]> {
		const since = { created_after: '2026-11-01T00:00:00Z', limit: '100' };
		const days = { start_time: '2026-11-01', end_time: '2026-12-31' };
		return [
			await client.get('/orders/get', { access_token, ...since }),
			await client.get('/products/get', { access_token }),
			await client.get('/finance/transaction/details/get', { access_token, ...days }),
			await client.get('/reverse/getreverseordersforseller', {
				...{ access_token, page_no: '1', page_size: '100' },
			}),
		].map(({ data, result }) => ({ data, result }));
	}

	/** Packs what is pending, and hands it to the carrier. */
	async function sendAll(client: SandboxClient, access_token: string): Promise<string[]> {
		const since = { created_after: '2026-11-20T00:00:00Z', status: 'pending' };
		const { data } = await client.get('/orders/get', { access_token, ...since });
		const { orders } = data as { orders: Array<{ order_id: number }> };
		const packReq = JSON.stringify({
			pack_order_list: orders.map(({ order_id }) => ({
				order_id,
				order_item_list: [order_id * 10 + 1],
			})),
			...{ delivery_type: 'dropship', shipping_allocate_type: 'TFS' },
		});
		const { result } = await client.post('/order/fulfill/pack', { access_token, packReq });
		const packed = (
			result as {
				data: { pack_order_list: Array<{ order_item_list: Array<{ package_id: string }> }> };
			}
		).data.pack_order_list.map(({ order_item_list }) => order_item_list[0].package_id);
		const readyToShipReq = JSON.stringify({
			packages: packed.slice(1).map((package_id) => ({ package_id })),
		});
		await client.post('/order/package/rts', { access_token, readyToShipReq });
		return packed;
	}

	async function begin() {
		const started = await start();
		const { world } = started.sandbox;
		const owner = world.accountNamed(account);
		if (owner === undefined) throw new Error('There is no such account');
		const code = world.issueCode({ ...consent, account: owner });
		const { access_token } = await started.client.get('/auth/token/create', { code });
		const life = { account, ordersPerMinute: 1, orders: 8, shares: { returned: 0.5 } };
		await started.client.control('POST', 'life', life);
		return { ...started, token: String(access_token) };
	}

	it('is as it was, and has lived on in the meantime', async () => {
		const { client, token } = await begin();
		clock.passMinutes(2);
		const price = {
			payload: '{"Request":{"Product":{"Skus":{"Sku":[{"SellerSku":"SKU-4","Price":"77"}]}}}}',
		};
		await client.post('/product/price_quantity/update', { access_token: token, ...price });
		const [unsent] = await sendAll(client, token);
		clock.passMinutes(5);
		const before = await look(client, token);
		expect(JSON.stringify(before)).toMatch(/"shipped".*"delivered"|"delivered".*"shipped"/s);
		const again = await start();
		expect(await look(again.client, token)).toEqual(before);
		expect(JSON.stringify(before)).toContain('"price":77');

		const readyToShipReq = JSON.stringify({ packages: [{ package_id: unsent }] });
		const { result } = await again.client.post('/order/package/rts', {
			access_token: token,
			readyToShipReq,
		});
		expect(result).toMatchObject({ data: { packages: [{ item_err_code: '0' }] } });
		clock.passMinutes(30);
		const later = await look(again.client, token);
		expect(later).not.toEqual(before);
		expect(await look((await start()).client, token)).toEqual(later);
	});

	it('is in the file before a business call is answered', async () => {
		const { client, token } = await begin();
		await sendAll(client, token);
		const { deeds } = JSON.parse(readFileSync(file(), 'utf8')) as {
			deeds: Array<{ path?: string; parameters?: object }>;
		};
		expect(deeds.map(({ path }) => path)).toEqual([
			undefined,
			'/order/fulfill/pack',
			'/order/package/rts',
		]);
		expect(Object.keys(deeds[1].parameters ?? {})).toEqual(['packReq']);
	});

	it('lives no more after a reset, nor where it was given other orders', async () => {
		const { client } = await begin();
		await client.control('POST', 'records', { account, orders: { count: 5 } });
		expect((await start()).sandbox.world.journal.all).toEqual([]);
		const renewed = await begin();
		await renewed.client.control('POST', 'reset');
		expect((await start()).sandbox.world.journal.all).toEqual([]);
	});
});

it('a sandbox without a file keeps nothing', async () => {
	const first = await startSandbox({ apps: [openApp()] });
	first.addShops({ appKey: APP.appKey, count: 1 });
	await first.close();
	const second = await startSandbox({ apps: [openApp()] });
	expect(second.world.authorizations).toEqual([]);
	await second.close();
});
