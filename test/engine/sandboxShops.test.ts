import type { AddedShop } from '../../sandbox/shops';
import { APP } from '../support/app';
import { SandboxClient } from '../support/sandboxClient';
import { useSandbox } from './support/useSandbox';

const { appKey } = APP;

const sandbox = useSandbox();
const client = new SandboxClient(sandbox);

beforeEach(async () => {
	await client.control('POST', 'reset');
});

async function added(count: number, country?: string): Promise<AddedShop[]> {
	return await client.control('POST', 'shops', { appKey, count, country });
}

describe('shops that are added to the sandbox', () => {
	it('are distributed over the six countries in turn', async () => {
		const shops = await added(8);
		expect(shops.map(({ country }) => country)).toEqual('sg my th vn ph id sg my'.split(' '));
		expect(new Set(shops.map(({ account }) => account)).size).toBe(8);
		expect(new Set(shops.map(({ sellerId }) => sellerId)).size).toBe(8);
	});

	it('are all in one country on demand', async () => {
		expect((await added(3, 'vn')).map(({ country }) => country)).toEqual(['vn', 'vn', 'vn']);
	});

	it('have tokens that work, for their own seller only', async () => {
		const [, my] = await added(2);
		expect(await client.get('/seller/get', { access_token: my.accessToken })).toMatchObject({
			code: '0',
			data: { seller_id: my.sellerId, location: 'MY', email: my.account },
		});
		expect(
			await client.post('/auth/token/refresh', { refresh_token: my.refreshToken }),
		).toMatchObject({ code: '0', account: my.account, country: 'my' });
	});

	it('get the lifetimes that are set when they are added', async () => {
		await client.control('POST', 'settings', { accessSeconds: 60, refreshSeconds: 600 });
		const [{ accessToken, refreshToken }] = await added(1);
		sandbox.world.settings.clockOffsetMs = 61_000;
		expect(await client.get('/seller/get', { access_token: accessToken })).toMatchObject({
			code: 'IllegalAccessToken',
		});
		sandbox.world.settings.clockOffsetMs = 601_000;
		expect(await client.post('/auth/token/refresh', { refresh_token: refreshToken })).toMatchObject(
			{ code: 'IllegalRefreshToken' },
		);
	});

	it('are listed among the authorizations in the order in which they were added', async () => {
		const shops = await added(7);
		await client.post('/auth/token/refresh', { refresh_token: shops[0].refreshToken });
		const listed = await client.control<unknown[]>('GET', 'authorizations');
		expect(listed).toHaveLength(7);
		expect(listed[0]).toMatchObject({ account: shops[0].account, refreshes: 1 });
		const { account, country, accessToken, refreshToken } = shops[6];
		expect(listed[6]).toEqual({ account, country, accessToken, refreshToken, refreshes: 0 });
	});

	it('can be added by the process that the sandbox runs in', async () => {
		const [shop] = sandbox.addShops({ appKey, count: 1 });
		expect(await client.get('/seller/get', { access_token: shop.accessToken })).toMatchObject({
			code: '0',
		});
	});

	it('are gone after a reset, and can be added again as they were', async () => {
		const [shop] = await added(1);
		await client.control('POST', 'reset');
		expect(await client.get('/seller/get', { access_token: shop.accessToken })).toMatchObject({
			code: 'IllegalAccessToken',
		});
		expect(sandbox.world.accounts).toHaveLength(7);
		const [{ account, sellerId }] = await added(1);
		expect([account, sellerId]).toEqual([shop.account, shop.sellerId]);
	});

	it.each([
		[{ appKey: '999', count: 1 }, 'appKey is not the App Key of an app'],
		[{ appKey, count: 0 }, 'count must be a number from 1'],
		[{ appKey, count: 1.5 }, 'count must be a number from 1'],
		[{ appKey }, 'count must be a number from 1'],
		[{ appKey, count: 1, country: 'cb' }, 'country is one of sg, my, th, vn, ph, id'],
	])('are rejected with a reason: %j', async (wanted, reason) => {
		await expect(client.control('POST', 'shops', wanted)).rejects.toThrow(`400: ${reason}`);
	});
});

describe('access tokens that are made to expire', () => {
	it('are those of one account if one is given', async () => {
		const [one, other] = await added(2);
		await client.control('POST', 'expire', { account: one.account });
		expect(await client.get('/seller/get', { access_token: one.accessToken })).toMatchObject({
			code: 'IllegalAccessToken',
		});
		expect(await client.get('/seller/get', { access_token: other.accessToken })).toMatchObject({
			code: '0',
		});
		expect(
			await client.post('/auth/token/refresh', { refresh_token: one.refreshToken }),
		).toMatchObject({ code: '0' });
	});

	it('are all of them otherwise', async () => {
		const shops = await added(2);
		await client.control('POST', 'expire');
		for (const { accessToken } of shops) {
			expect(await client.get('/seller/get', { access_token: accessToken })).toMatchObject({
				code: 'IllegalAccessToken',
			});
		}
	});

	it('cannot be those of an unknown account', async () => {
		await expect(client.control('POST', 'expire', { account: 'nobody' })).rejects.toThrow(
			'404: There is no such account',
		);
	});
});

describe('a fault aimed at one shop', () => {
	it('affects only the call with its refresh token', async () => {
		const [one, other] = await added(2);
		await client.control('POST', 'faults', {
			kind: 'code',
			code: 'ServiceTimeout',
			token: other.refreshToken,
		});
		const refresh = async ({ refreshToken }: AddedShop) =>
			(await client.post('/auth/token/refresh', { refresh_token: refreshToken })).code;
		expect(await refresh(one)).toBe('0');
		expect(await refresh(other)).toBe('ServiceTimeout');
		expect(await refresh(other)).toBe('0');
	});
});
