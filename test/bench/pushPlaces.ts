import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { n8nHostFolder } from '../../tools/host/hostFolder';
import { startN8n } from '../../tools/host/n8nProcess';
import { installInto, packPackage } from '../../tools/host/packageUnderTest';
import { PID_FILE, WEBHOOK } from '../../tools/host/queueFolders';
import { startQueueMode } from '../../tools/host/queueMode';
import { RestClient } from '../../tools/host/restClient';

/** An n8n that is pushed to, with the package in it. */
export interface PushPlace {
	rest: RestClient;
	/** Base of the production URLs of webhooks. */
	webhookUrl: string;
	/** Of the process that answers them. */
	pid: number;
	stop(): Promise<void>;
}

/** How such an n8n is started, in a folder that is its own. */
type Start = (host: string, folder: string) => Promise<PushPlace>;
type StartWith = (env: Record<string, string>, ...how: Parameters<Start>) => Promise<PushPlace>;

function withSettings(start: StartWith, env: Record<string, string>): Start {
	return async (host, folder) => await start(env, host, folder);
}

/** On a slow machine, n8n must not take its database for lost. */
const ENV = { DB_PING_TIMEOUT_MS: '60000' };

/** n8n then makes an isolate for a trigger's expressions only if there is one to evaluate. */
const ON_DEMAND = { ...ENV, N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };

const startOne: StartWith = async (settings, host, folder) => {
	await installInto(folder, await packPackage(folder));
	const env = { ...settings, N8N_PORT: '5760' };
	const n8n = await startN8n({ host, userFolder: folder, env });
	const { url, pid } = n8n;
	return { rest: new RestClient(url), webhookUrl: url, pid, stop: async () => await n8n.stop() };
};

const startQueue: StartWith = async (env, host, folder) => {
	// PostgreSQL's user passes through to its own folder.
	await chmod(folder, 0o711);
	const tarball = await packPackage(folder);
	const prepare = async (userFolder: string) => await installInto(userFolder, tarball);
	const queue = await startQueueMode({ host, folder, prepare, env });
	const { url, webhookUrl } = queue;
	const pid = Number(await readFile(join(folder, WEBHOOK, PID_FILE), 'utf8'));
	return { rest: new RestClient(url), webhookUrl, pid, stop: async () => await queue.stop() };
};

/** The n8n that are compared, by what they are. */
export const PLACES: ReadonlyArray<readonly [name: string, start: Start]> = [
	['one n8n, SQLite', withSettings(startOne, ENV)],
	['one n8n, isolates on demand', withSettings(startOne, ON_DEMAND)],
	['queue mode, a webhook process, two workers', withSettings(startQueue, ENV)],
	['queue mode, isolates on demand', withSettings(startQueue, ON_DEMAND)],
];

/** Starts an n8n, logs in, and ends it after the work. */
export async function inPlace<T>(
	start: Start,
	say: (line: string) => void,
	work: (place: PushPlace) => Promise<T>,
): Promise<T> {
	const host = await n8nHostFolder(say);
	const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-lazada-bench-'));
	try {
		const place = await start(host, folder);
		try {
			await place.rest.logIn();
			return await work(place);
		} finally {
			await place.stop();
		}
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
