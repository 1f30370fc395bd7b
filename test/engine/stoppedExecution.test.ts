import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../support/eventually';
import type { Credential } from './support/credential';
import { addRows, callForRows, refreshRows } from './support/manyShops';
import { countCalls } from './support/seller';
import { useHost } from './support/useHost';

const REFRESH = '/auth/token/refresh';
const SELLER = '/seller/get';
const OFTEN = { everyMs: 10 };

const host = useHost({ time: 'running' });
let credential: Credential;

beforeEach(async () => {
	credential = await host.newCredential();
});

const OPERATIONS = [
	['Refresh Access Token', REFRESH, refreshRows],
	['Call', SELLER, callForRows],
] as const;

describe.each(OPERATIONS)('an execution of %s that its user stops', (_name, path, run) => {
	test('while it waits for the end of a ban makes no further calls', async () => {
		const message = 'The request is limited, this ban will last 50 seconds';
		host.sandbox.faults.add({ kind: 'code', path, code: 'ApiCallLimit', message });
		const items = addRows(host, 5);
		const stopping = new AbortController();
		const step = { credential, items, stop: stopping.signal };
		const running = run(host, step, { concurrency: 1 });
		await eventually('the ban', () => host.sandbox.log.calls.length > 0, OFTEN);
		await sleep(300);

		stopping.abort();
		const execution = await running;

		expect(execution.run.status).toBe('canceled');
		expect(countCalls(host.sandbox, path)).toBe(1);
		expect(host.clock.secondsPassed).toBeLessThan(40);
	});

	test('during its calls begins no further ones', async () => {
		host.sandbox.world.settings.latencyMs = 1000;
		const items = addRows(host, 100);
		const stopping = new AbortController();
		const running = run(host, { credential, items, stop: stopping.signal });
		await eventually('20 calls', () => host.sandbox.connections.open >= 20, OFTEN);

		stopping.abort();
		const execution = await running;

		expect(execution.run.status).toBe('canceled');
		await sleep(1500);
		expect(countCalls(host.sandbox, path)).toBe(20);
	});
});

test('a shop that was being refreshed when the user stopped gets its new tokens in the next run', async () => {
	host.sandbox.world.settings.latencyMs = 500;
	const items = addRows(host, 5);
	const stopping = new AbortController();
	const running = refreshRows(host, { credential, items, stop: stopping.signal });
	await eventually('5 calls', () => host.sandbox.connections.open >= 5, OFTEN);
	await sleep(100);
	stopping.abort();
	await running;
	await sleep(1000);

	const { json } = await refreshRows(host, { credential, items });

	expect(json.map(({ status }) => status)).toEqual(items.map(() => 'refreshed'));
});
