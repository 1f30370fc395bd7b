import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { APP, openApp } from '../support/app';
import { eventually } from '../support/eventually';
import { usePushReceiver } from '../support/pushReceiver';
import { SandboxClient } from '../support/sandboxClient';
import { useFolder } from '../support/useFolder';
import { Clock } from './support/clock';

const folder = useFolder();
const receiver = usePushReceiver();
const clock = new Clock('2026-11-23T04:00:00.000Z');
let running: Sandbox | undefined;

/** Starts a sandbox, after the one before has ended. */
async function start(): Promise<{ sandbox: Sandbox; client: SandboxClient }> {
	await running?.close();
	running = await startSandbox({ apps: [openApp()], file: join(folder(), 'sandbox.json') });
	return { sandbox: running, client: new SandboxClient(running) };
}

afterEach(async () => await running?.close());

afterAll(() => clock.restore());

/** Statuses of order lines that came, in the order of the alphabet, once there are so many. */
async function statuses(count: number): Promise<string[]> {
	await eventually('the messages', () => receiver.received.length >= count);
	return receiver.received
		.map(({ body }) => String((body.data as Record<string, unknown>).order_status))
		.sort();
}

it('after a restart, what was pushed is not pushed again, and what happened meanwhile is', async () => {
	const first = await start();
	await first.client.control('POST', 'settings', { pushLimitMs: 30_000 });
	const [{ account }] = first.sandbox.addShops({ appKey: APP.appKey, count: 1 });
	await first.client.openPush(receiver.url, [0]);
	first.sandbox.pusher.look();
	const shares = { unpaid: 1, canceled: 0 };
	await first.client.control('POST', 'life', { account, orders: 2, shares });
	await statuses(2);
	await eventually('all', () => !first.sandbox.pusher.log.isWaiting);
	const lines = receiver.received.length;
	receiver.received.length = 0;
	const second = await start();
	expect(await second.client.control('GET', 'push/addresses')).toEqual([
		{ appKey: APP.appKey, url: receiver.url, types: [0], status: 'pushing' },
	]);
	second.sandbox.pusher.look();
	expect(second.sandbox.pusher.log.messages).toEqual([]);
	await second.sandbox.close();
	clock.passMinutes(5);
	await start();
	expect(await statuses(lines)).toEqual(Array(lines).fill('pending'));
});

it('nothing goes on once a sandbox has ended', async () => {
	const { sandbox, client } = await start();
	await client.openPush(receiver.url);
	await client.control('POST', 'settings', { pushRetryMs: 1, pushSpreadMs: 1 });
	receiver.answer.status = 500;
	await client.control('POST', 'push/messages', { body: { message_type: 9 } });
	await eventually('an attempt', () => receiver.received.length > 0);
	await sandbox.close();
	const { length } = receiver.received;
	clock.passMinutes(60);
	await new Promise((resolve) => setTimeout(resolve, 200));
	expect(receiver.received).toHaveLength(length);
});
