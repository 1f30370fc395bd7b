import { APP } from '../support/app';
import { SandboxClient } from '../support/sandboxClient';
import { useSandbox } from './support/useSandbox';

const sandbox = useSandbox();
const client = new SandboxClient(sandbox);

it('shows only the last characters of codes, tokens and signatures, whatever the result of the calls', async () => {
	const [account] = sandbox.world.accounts;
	const { country } = account.shops[0];
	const code = sandbox.world.issueCode({ appKey: APP.appKey, account, country });
	const tokens = await client.post('/auth/token/create', { code });
	const access_token = String(tokens.access_token);
	const refresh_token = String(tokens.refresh_token);
	await client.post('/auth/token/create', { code });
	await client.get('/seller/get', { access_token });
	sandbox.faults.add({ kind: 'drop', path: '/seller/get' });
	await client.get('/seller/get', { access_token }).catch(() => undefined);
	const newer = await client.get('/auth/token/refresh', { refresh_token });
	await client.post('/auth/token/refresh', { refresh_token });

	const log = JSON.stringify(await client.control('GET', 'log'));
	const secrets = [code, access_token, refresh_token, newer.access_token, newer.refresh_token];
	expect(sandbox.log.calls).toHaveLength(6);
	for (const secret of [...secrets, APP.appSecret]) {
		expect(String(secret).length).toBeGreaterThan(15);
		expect(log).not.toContain(String(secret).slice(0, -4));
	}
	expect(log).not.toMatch(/"sign":"[0-9A-F]{5}/);
	expect(log).toContain(`"access_token":"…${access_token.slice(-4)}"`);
});
