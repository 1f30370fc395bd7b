import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fetch } from 'undici';
import type { Snapshot } from '../../sandbox/keep/snapshot';
import type { PushAddress } from '../../sandbox/push/pushAddresses';
import type { AddedShop } from '../../sandbox/shops';
import { PROJECT } from '../../tools/project';
import { eventually } from '../support/eventually';
import { usePushReceiver } from '../support/pushReceiver';
import { useFolder } from '../support/useFolder';

const APP_KEY = '123456';

const folder = useFolder();
const receiver = usePushReceiver();
const children: ChildProcess[] = [];

/** A sandbox as `npm run sandbox` starts it, and what it printed until it listened. */
interface Started {
	url: string;
	printed: string;
	end(): Promise<void>;
}

async function run(...options: string[]): Promise<Started> {
	const loader = require.resolve('tsx', { paths: [PROJECT] });
	const child = spawn(
		process.execPath,
		['--import', loader, join(PROJECT, 'sandbox/cli.ts'), ...options],
		{ cwd: folder(), stdio: ['ignore', 'pipe', 'pipe'] },
	);
	children.push(child);
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (part: Buffer) => (printed += part.toString()));
	}
	const url = await new Promise<string>((resolve, reject) => {
		child.stdout.on('data', () => {
			const [, found] = /listens on (\S+)[^]*Ctrl-C/.exec(printed) ?? [];
			if (found !== undefined) resolve(found);
		});
		child.once('exit', () => reject(new Error(printed)));
	});
	const end = async () => {
		child.kill('SIGTERM');
		await once(child, 'exit');
	};
	return { url, printed, end };
}

async function control<T>({ url }: Started, path: string, body?: object): Promise<T> {
	const response = await fetch(`${url}/control/${path}`, {
		...(body && {
			...{ method: 'POST', body: JSON.stringify(body) },
			headers: { 'content-type': 'application/json' },
		}),
	});
	return (await response.json()) as T;
}

async function addShop(sandbox: Started): Promise<AddedShop> {
	const wanted = { appKey: APP_KEY, count: 1 };
	const [shop] = await control<AddedShop[]>(sandbox, 'shops', wanted);
	return shop;
}

/** What a sandbox in the folder of the test has written down. */
async function kept(port: string): Promise<Pick<Snapshot, 'accounts' | 'deeds'>> {
	return JSON.parse(await readFile(join(folder(), '.sandbox', `${port}.json`), 'utf8')) as Snapshot;
}

/** A port where nobody listens. */
async function findPort(): Promise<string> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('There is no port');
	return String(address.port);
}

afterEach(() => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
});

it('a sandbox on the same port has the grants of before, in the folder where it was started', async () => {
	const options = ['--port', await findPort()];
	const first = await run(...options);
	const { accessToken } = await addShop(first);
	await first.end();
	const second = await run(...options);
	expect(second.url).toBe(first.url);
	expect(await control(second, 'authorizations')).toMatchObject([{ accessToken }]);
	expect(second.printed).toContain(join('.sandbox', `${options[1]}.json`));
	await second.end();
});

it('a sandbox that was killed has them too, and what is given counts more than what is kept', async () => {
	const options = ['--port', await findPort(), '--folder', join(folder(), 'mine')];
	const first = await run(...options, '--app-secret', 'one', '--lifetimes', '60/600');
	const { accessToken } = await addShop(first);
	children[0].kill('SIGKILL');
	await once(children[0], 'exit');
	const second = await run(...options, '--rotation', 'lenient');
	expect(await control(second, 'authorizations')).toMatchObject([{ accessToken }]);
	expect(await control(second, 'settings')).toMatchObject({
		...{ accessSeconds: 60, refreshSeconds: 600 },
		rotation: 'lenient',
	});
	expect(second.printed).toMatch(/App Secret +one\n/);
	await second.end();
	const third = await run(...options, '--app-secret', 'two', '--lifetimes', 'test');
	expect(await control(third, 'settings')).toMatchObject({ accessSeconds: 604_800 });
	expect(third.printed).toMatch(/App Secret +two\n/);
	expect(existsSync(join(folder(), '.sandbox'))).toBe(false);
});

it('buyers write to all shops of a sandbox as often as the command line says', async () => {
	const keeps = join(folder(), 'mine');
	const options = ['--port', await findPort(), '--folder', keeps];
	const kept = await run(...options, '--chats', '6');
	await control(kept, 'settings');
	await kept.end();
	const [name] = readdirSync(keeps);
	const { talk, accounts } = JSON.parse(
		readFileSync(join(keeps, name), 'utf8'),
	) as Required<Snapshot>;
	const shops = accounts.flatMap((account) => account.shops);
	expect(Object.values(talk.chats).map(({ perHour }) => perHour)).toEqual(shops.map(() => 6));
	expect(talk.reviews).toEqual({});
	await expect(run('--port', '0', '--chats', 'many')).rejects.toThrow(/from 0 to 3600/);
});

it('orders are born in each shop where the command line says so, and go on after a restart', async () => {
	const options = ['--port', await findPort()];
	const first = await run(...options, '--orders-per-minute', '60000');
	const { accounts } = await kept(options[1]);
	await first.end();
	const { deeds } = await kept(options[1]);
	expect(deeds).toEqual(
		accounts.map(({ account }) => ({
			...{ account, at: expect.any(Number) as number },
			life: { ordersPerMinute: 60_000 },
		})),
	);
	const second = await run(...options);
	expect((await kept(options[1])).deeds).toEqual(deeds);
	await second.end();
	await expect(run(...options, '--orders-per-minute', 'many')).rejects.toThrow(
		'Use a number from 0 to 60000.',
	);
});

it.each([
	['--no-folder', async () => ['--port', await findPort(), '--no-folder']],
	['on any port', async () => await Promise.resolve(['--port', '0'])],
])('a sandbox %s keeps nothing', async (_what, makeOptions) => {
	const sandbox = await run(...(await makeOptions()));
	await addShop(sandbox);
	await sandbox.end();
	expect(sandbox.printed).toMatch(/Kept for the next start: +nothing\n/);
	expect(existsSync(join(folder(), '.sandbox'))).toBe(false);
});

describe('a port that is taken', () => {
	it('is left for the next free one if it is the usual one', async () => {
		const holder = createServer();
		// Another sandbox may have it already: that is the same to us.
		holder.on('error', () => undefined).listen(4010, '127.0.0.1');
		await Promise.race([once(holder, 'listening'), once(holder, 'error')]);
		try {
			const sandbox = await run();
			const port = Number(new URL(sandbox.url).port);
			expect(port).toBeGreaterThan(4010);
			expect(sandbox.printed).toContain(`Port 4010 is taken. The next free one is ${port}.`);
			expect(await control(sandbox, 'settings')).toMatchObject({ rotation: 'strict' });
			await sandbox.end();
		} finally {
			holder.close();
		}
	});

	it('is an error if it was wanted', async () => {
		const port = await findPort();
		const holder = createServer().listen(Number(port), '127.0.0.1');
		await once(holder, 'listening');
		await expect(run('--port', port)).rejects.toThrow(/EADDRINUSE/);
		holder.close();
	});
});

it('messages are pushed to the address of the command line, also after a restart', async () => {
	const options = ['--port', await findPort()];
	const first = await run(...options, '--push-url', receiver.url);
	expect(first.printed).toContain(`Messages are pushed to ${receiver.url}`);
	await first.end();
	const second = await run(...options);
	const [{ status, url }] = await control<PushAddress[]>(second, 'push/addresses');
	expect([status, url]).toEqual(['pushing', receiver.url]);
	const message = { body: { message_type: 9 } };
	expect(await control(second, 'push/messages', message)).toEqual({ pushed: 1 });
	await eventually('the message', () => receiver.received.length === 1);
	await second.end();
	receiver.answer.status = 404;
	const third = await run('--port', '0', '--push-url', receiver.url);
	expect(third.printed).toContain('did not pass Verify: it answers 404');
	await third.end();
	await expect(run('--port', '0', '--push-url', 'nowhere')).rejects.toThrow(/begins with http/);
});
