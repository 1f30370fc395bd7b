import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import getPort from 'get-port';
import { keepRunning, type Stoppable } from './keepRunning';
import { startN8n, type N8nOptions } from './n8nProcess';
import { MAIN, PID_FILE, WEBHOOK, WORKERS } from './queueFolders';
import { DATABASE_USER, startPostgres, startRedis, type Service } from './services';

export interface QueueModeOptions {
	/** Folder with `node_modules/n8n`. */
	host: string;
	/** Gets a folder for each server and process; everybody may pass through it. */
	folder: string;
	/** Puts what a process needs into its folder before it starts. */
	prepare(userFolder: string): Promise<void>;
	/** Environment of all processes, on top of the settings of queue mode. */
	env?: Record<string, string>;
}

/** n8n's distributed engine: a main process, one for webhooks and workers, on PostgreSQL and Redis. */
export interface QueueMode {
	/** Of the main process: editor and REST. */
	url: string;
	/** Base of all production URLs of webhooks. */
	webhookUrl: string;
	/** Ends all processes and both servers. */
	stop(): Promise<void>;
}

/** As many executions as a test starts at once. */
const CONCURRENCY = 100;

/** Short times, so that the job of a worker that has died is missed soon. */
const MISSED_SOON = {
	QUEUE_WORKER_LOCK_DURATION: '15000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '3000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};

function queueSettings(postgres: Service, redis: Service, webhookUrl: string) {
	return {
		EXECUTIONS_MODE: 'queue',
		OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: String(postgres.port),
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: DATABASE_USER,
		DB_POSTGRESDB_POOL_SIZE: '10',
		QUEUE_BULL_REDIS_HOST: '127.0.0.1',
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
		WEBHOOK_URL: `${webhookUrl}/`,
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
		...MISSED_SOON,
	};
}

/** Starts all of it on free ports of 127.0.0.1 and waits until it serves. */
export async function startQueueMode(options: QueueModeOptions): Promise<QueueMode> {
	const { host, folder } = options;
	const running: Stoppable[] = [];
	const keep = <T extends Stoppable>(one: T): T => {
		running.unshift(one);
		return one;
	};
	const stop = async () => {
		for (const one of running) await one.stop();
	};
	const startIn = async (name: string, more: Pick<N8nOptions, 'command' | 'env'>) => {
		const userFolder = join(folder, name);
		const ports = { N8N_PORT: await getPort(), N8N_RUNNERS_BROKER_PORT: await getPort() };
		const texts = Object.entries(ports).map(([key, port]) => [key, String(port)]);
		const env = { ...(Object.fromEntries(texts) as Record<string, string>), ...more.env };
		const n8n = await startN8n({ host, userFolder, command: more.command, env });
		await writeFile(join(userFolder, PID_FILE), String(n8n.pid));
		return n8n;
	};
	try {
		const postgres = keep(await startPostgres(join(folder, 'postgres')));
		const redis = keep(await startRedis(join(folder, 'redis')));
		const webhookPort = String(await getPort());
		const webhookUrl = `http://127.0.0.1:${webhookPort}`;
		const env = { ...queueSettings(postgres, redis, webhookUrl), ...options.env };
		await Promise.all(
			[MAIN, WEBHOOK, ...WORKERS].map(async (name) => await options.prepare(join(folder, name))),
		);
		// It alone brings the database up to date, so the others come after it.
		const main = keep(await startIn(MAIN, { env }));
		const webhookEnv = { ...env, N8N_PORT: webhookPort };
		await Promise.all([
			startIn(WEBHOOK, { command: ['webhook'], env: webhookEnv }).then(keep),
			...WORKERS.map(async (name) => {
				const command: N8nOptions['command'] = ['worker', `--concurrency=${CONCURRENCY}`];
				keep(await keepRunning(async () => await startIn(name, { command, env })));
			}),
		]);
		return { url: main.url, webhookUrl, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
