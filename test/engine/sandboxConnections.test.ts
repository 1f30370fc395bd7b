import { Agent } from 'undici';
import { APP } from '../support/app';
import { eventually } from '../support/eventually';
import { SandboxClient } from '../support/sandboxClient';
import { useSandbox } from './support/useSandbox';

const sandbox = useSandbox({ settings: { latencyMs: 100 } });
const steering = new Agent({ connections: 1 });

afterAll(async () => await steering.close());

it('the sandbox counts the connections that were open at the same time, those of the control API too', async () => {
	const steer = new SandboxClient(sandbox, steering);
	expect(await steer.control('DELETE', 'connections')).toEqual({ open: 1, most: 1 });

	const agent = new Agent({ connections: 3 });
	const client = new SandboxClient(sandbox, agent);
	const [{ accessToken }] = sandbox.addShops({ appKey: APP.appKey, count: 1 });
	const calls = Array.from({ length: 9 }, () =>
		client.get('/seller/get', { access_token: accessToken }),
	);
	await Promise.all(calls);
	expect(await steer.control('GET', 'connections')).toEqual({ open: 4, most: 4 });

	await agent.close();
	await eventually('the end of the connections', () => sandbox.connections.open === 1);
	expect(await steer.control('GET', 'connections')).toEqual({ open: 1, most: 4 });
	expect(await steer.control('DELETE', 'connections')).toEqual({ open: 1, most: 1 });
});
