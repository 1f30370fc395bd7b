import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startN8n, type N8n } from '../../../tools/host/n8nProcess';
import { RestClient } from '../../../tools/host/restClient';
import { template } from './template';

const COPIED = '.n8n';

/** What the folder of n8n's database stands on. */
export interface Ground {
	/** Before the folder is filled. */
	prepare: (folder: string) => Promise<void>;
	/** After n8n has ended. */
	release: (folder: string) => Promise<void>;
}

const nothing = async () => await Promise.resolve();

export const SOLID: Ground = { prepare: nothing, release: nothing };

/** A real n8n with a user folder of its own, that can be killed and started again. */
export class FaultyN8n {
	rest: RestClient;

	private constructor(
		private readonly userFolder: string,
		private readonly env: Record<string, string>,
		private readonly ground: Ground,
		private running: N8n,
	) {
		this.rest = new RestClient(running.url);
	}

	/** @param env on top of the usual settings */
	static async start(env: Record<string, string> = {}, ground: Ground = SOLID): Promise<FaultyN8n> {
		const userFolder = await mkdtemp(join(tmpdir(), 'n8n-nodes-lazada-fault-'));
		const folder = join(userFolder, COPIED);
		const all = { N8N_PORT: '0', DB_PING_TIMEOUT_MS: '60000', ...env };
		await ground.prepare(folder);
		try {
			await cp(join(template().userFolder, COPIED), folder, { recursive: true });
			const running = await startN8n({ host: template().host, userFolder, env: all });
			const n8n = new FaultyN8n(userFolder, all, ground, running);
			await n8n.rest.logIn();
			return n8n;
		} catch (error) {
			await ground.release(folder);
			await rm(userFolder, { recursive: true, force: true });
			throw error;
		}
	}

	get url(): string {
		return this.running.url;
	}

	/** Folder of n8n's database. */
	get folder(): string {
		return join(this.userFolder, COPIED);
	}

	/** SIGKILL for n8n and all that it started: it gets no time to finish anything. */
	async kill(): Promise<void> {
		process.kill(-this.running.pid, 'SIGKILL');
		await this.running.stop();
	}

	/** Starts n8n again after a kill, in the same user folder. */
	async startAgain(): Promise<void> {
		this.running = await startN8n({
			host: template().host,
			userFolder: this.userFolder,
			env: this.env,
		});
		this.rest = new RestClient(this.running.url);
		await this.rest.logIn();
	}

	async close(): Promise<void> {
		await this.running.stop();
		await this.ground.release(this.folder);
		await rm(this.userFolder, { recursive: true, force: true });
	}
}
