import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import getPort from 'get-port';
import { killIfOrphaned } from './killIfOrphaned';

const run = promisify(execFile);

/** A server of Debian's on a free port of 127.0.0.1, with data of its own. */
export interface Service {
	port: number;
	stop(): Promise<void>;
}

/** Those who a process runs as. */
interface Ids {
	uid?: number;
	gid?: number;
}

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;
/** Characters of what a server said, for the error if it doesn't start. */
const KEPT_OUTPUT = 4000;
const POSTGRES_VERSIONS = '/usr/lib/postgresql';

async function succeeds(file: string, options: string[]): Promise<boolean> {
	return await run(file, options).then(
		() => true,
		() => false,
	);
}

/** @param isReady succeeds once the server serves */
async function startService(
	[file, ...options]: string[],
	isReady: string[],
	port: number,
	ids: Ids = {},
): Promise<Service> {
	const server = spawn(file, options, {
		...ids,
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true,
	});
	const watcher = killIfOrphaned(server.pid);
	let said = '';
	for (const output of [server.stdout, server.stderr]) {
		output.on('data', (part: Buffer) => (said = (said + part.toString()).slice(-KEPT_OUTPUT)));
	}
	// A program that isn't there ends with an error.
	const ended = once(server, 'exit').catch((error: unknown) => (said = String(error)));
	const stop = async () => {
		// Both end at once by this signal, even where clients are connected.
		server.kill('SIGINT');
		const force = setTimeout(() => server.kill('SIGKILL'), STOP_WITHIN_MS);
		await ended;
		clearTimeout(force);
		watcher.kill();
	};
	let hasEnded = false;
	void ended.finally(() => (hasEnded = true));
	const end = Date.now() + READY_WITHIN_MS;
	while (!(await succeeds(isReady[0], isReady.slice(1)))) {
		if (hasEnded || Date.now() > end) {
			await stop();
			throw new Error(`${file} did not start:\n${said}`);
		}
		await sleep(100);
	}
	return { port, stop };
}

/** The newest version of Debian's package `postgresql`. */
async function postgresPrograms(): Promise<string> {
	const versions = existsSync(POSTGRES_VERSIONS) ? await readdir(POSTGRES_VERSIONS) : [];
	const folders = versions
		.sort((one, other) => Number(other) - Number(one))
		.map((version) => join(POSTGRES_VERSIONS, version, 'bin'));
	const folder = folders.find((candidate) => existsSync(join(candidate, 'postgres')));
	if (folder === undefined) throw new Error("Debian's package postgresql is not installed");
	return folder;
}

/** PostgreSQL does not run as root; its package has a user for it. */
async function postgresIds(): Promise<Ids> {
	if (process.getuid?.() !== 0) return {};
	const [uid, gid] = await Promise.all(
		['-u', '-g'].map(async (which) => Number((await run('id', [which, 'postgres'])).stdout)),
	);
	return { uid, gid };
}

/** Who owns the database `postgres`; needs no password, as nobody else can reach the server. */
export const DATABASE_USER = 'n8n';

/** @param folder gets the data; everybody may pass through those above it */
export async function startPostgres(folder: string): Promise<Service> {
	const programs = await postgresPrograms();
	const ids = await postgresIds();
	await mkdir(folder, { mode: 0o700 });
	if (ids.uid !== undefined && ids.gid !== undefined) await chown(folder, ids.uid, ids.gid);
	const data = ['-D', join(folder, 'data')];
	const how = ['--username', DATABASE_USER, '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'];
	await run(join(programs, 'initdb'), [...data, ...how, '--no-sync'], { ...ids, cwd: folder });
	const port = await getPort();
	const at = ['-h', '127.0.0.1', '-p', String(port)];
	return await startService(
		[join(programs, 'postgres'), ...data, ...at, '-k', folder, '-F'],
		[join(programs, 'pg_isready'), ...at],
		port,
		ids,
	);
}

/** Debian's package `redis-server`; nothing is kept. */
export async function startRedis(folder: string): Promise<Service> {
	await mkdir(folder);
	const port = await getPort();
	const options = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--save', ''];
	return await startService(
		['redis-server', ...options],
		['redis-cli', '-e', '-p', String(port), 'ping'],
		port,
	);
}
