import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import detectPort from 'detect-port';
import { killIfOrphaned } from './killIfOrphaned';
import { QUIET } from './quietSettings';

export interface N8nOptions {
	/** Folder with `node_modules/n8n`. */
	host: string;
	/** Holds `.n8n`: database, key and installed packages. */
	userFolder: string;
	/** Environment on top of the standard settings. */
	env?: Record<string, string>;
	/** Which of n8n's processes, with its options: in queue mode there are others than the main one. */
	command?: [name: 'start' | 'worker' | 'webhook', ...options: string[]];
}

/** A running n8n. */
export interface N8n {
	/** Such as `http://127.0.0.1:5678`. */
	url: string;
	/** Of its first process, which leads the group of all that it starts. */
	pid: number;
	logFile: string;
	/** Comes when its first process has ended, whatever the reason. */
	ended: Promise<unknown>;
	/** Ends n8n and all that it started. */
	stop(): Promise<void>;
}

const READY_WITHIN_MS = 180_000;
const STOP_WITHIN_MS = 15_000;

async function answers(url: string): Promise<boolean> {
	return await fetch(url).then(
		({ ok }) => ok,
		() => false,
	);
}

/** n8n answers 404 on its REST paths for some seconds after it says that it is ready. */
const READY_PATHS = {
	start: ['/healthz/readiness', '/rest/settings'],
	worker: ['/healthz/readiness'],
	webhook: ['/healthz/readiness'],
};

async function waitUntilReady(urls: string[], n8n: ChildProcess, logFile: string): Promise<void> {
	const end = Date.now() + READY_WITHIN_MS;
	for (const url of urls) {
		while (!(await answers(url))) {
			if (n8n.exitCode !== null || Date.now() > end) {
				const log = await readFile(logFile, 'utf8');
				throw new Error(`n8n did not start:\n${log.slice(-4000)}`);
			}
			await sleep(300);
		}
	}
}

function signalGroup(n8n: ChildProcess, signal: NodeJS.Signals | 0): boolean {
	try {
		return n8n.pid !== undefined && process.kill(-n8n.pid, signal);
	} catch {
		return false;
	}
}

async function stopGroup(n8n: ChildProcess): Promise<void> {
	signalGroup(n8n, 'SIGTERM');
	const end = Date.now() + STOP_WITHIN_MS;
	while (signalGroup(n8n, 0) && Date.now() < end) await sleep(100);
	signalGroup(n8n, 'SIGKILL');
}

/** Starts n8n on free ports of 127.0.0.1 and waits until it serves. */
export async function startN8n(options: N8nOptions): Promise<N8n> {
	const { host, userFolder, env = {}, command = ['start'] } = options;
	await mkdir(userFolder, { recursive: true });
	const port = await detectPort(Number(env.N8N_PORT ?? 5678));
	const brokerPort = await detectPort(Number(env.N8N_RUNNERS_BROKER_PORT ?? port + 1));
	const url = `http://127.0.0.1:${port}`;
	const logFile = join(userFolder, 'n8n.log');
	const log = createWriteStream(logFile, { flags: 'a' });
	// A group of its own: n8n starts task runners, and all of them must end with it.
	const n8n = spawn(process.execPath, [join(host, 'node_modules/n8n/bin/n8n'), ...command], {
		cwd: userFolder,
		detached: true,
		env: {
			PATH: process.env.PATH,
			HOME: process.env.HOME,
			WEBHOOK_URL: `${url}/`,
			...QUIET,
			...env,
			TMPDIR: userFolder,
			N8N_USER_FOLDER: userFolder,
			N8N_PORT: String(port),
			QUEUE_HEALTH_CHECK_PORT: String(port),
			N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	n8n.stdout.pipe(log, { end: false });
	n8n.stderr.pipe(log, { end: false });
	const ended = once(n8n, 'exit');
	const watcher = killIfOrphaned(n8n.pid);

	const stop = async () => {
		await stopGroup(n8n);
		watcher.kill();
		log.end();
	};
	try {
		const urls = READY_PATHS[command[0]].map((path) => url + path);
		await waitUntilReady(urls, n8n, logFile);
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, pid: n8n.pid ?? NaN, logFile, ended, stop };
}
