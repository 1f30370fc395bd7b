import { APP } from '../../support/app';
import { SandboxClient } from '../../support/sandboxClient';
import { useSandbox } from './useSandbox';

type Parameters = Record<string, string>;

/** A sandbox that is new for each test of a file, with one shop in it, and calls with that shop's token. */
export function useSandboxShop() {
	const sandbox = useSandbox();
	const client = new SandboxClient(sandbox);
	const shop = { account: '', sellerId: 0, accessToken: '' };
	beforeEach(async () => {
		await client.control('POST', 'reset');
		Object.assign(shop, sandbox.addShops({ appKey: APP.appKey, count: 1 })[0]);
	});
	const signedIn = (parameters: Parameters) => ({
		...parameters,
		access_token: shop.accessToken,
	});
	return {
		sandbox,
		client,
		shop,
		get: async (path: string, parameters: Parameters = {}) =>
			await client.get(path, signedIn(parameters)),
		post: async (path: string, parameters: Parameters = {}) =>
			await client.post(path, signedIn(parameters)),
		give: async (records: Record<string, unknown>) =>
			await client.control('POST', 'records', { account: shop.account, ...records }),
	};
}
