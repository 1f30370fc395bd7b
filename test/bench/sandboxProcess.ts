import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Agent, fetch } from 'undici';
import type { Settings } from '../../sandbox/settings';
import { PROJECT } from '../../tools/project';
import { APP } from '../support/app';

/** Keeps no connection open: the sandbox counts ours too. */
const dispatcher = new Agent({ pipelining: 0 });

/** A shop that is authorized at the sandbox, as an item of a workflow. */
export type BenchShop = Record<'account' | 'country' | 'accessToken' | 'refreshToken', string> & {
	sellerId: number;
};

/** A sandbox in a process of its own, so that its CPU time is not n8n's. */
export class SandboxProcess {
	private constructor(
		/** Base such as `http://127.0.0.1:4010`. */
		readonly url: string,
		readonly stop: () => void,
	) {}

	static async start(): Promise<SandboxProcess> {
		const { appKey, appSecret } = APP;
		const options = ['--port', '0', '--app-key', appKey, '--app-secret', appSecret];
		const child = spawn(
			process.execPath,
			['--import', 'tsx', join(PROJECT, 'sandbox/cli.ts'), ...options],
			{ cwd: PROJECT, stdio: ['ignore', 'pipe', 'inherit'] },
		);
		const stop = () => {
			child.kill();
			process.off('exit', stop);
		};
		process.once('exit', stop);
		const [line] = (await once(child.stdout, 'data')) as [Buffer];
		const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line.toString())?.[0];
		if (url === undefined) throw new Error(`The sandbox said: ${line.toString()}`);
		child.stdout.resume();
		return new SandboxProcess(url, stop);
	}

	/** Authorizes that many new shops, and forgets those of before. */
	async newShops(count: number, country?: string): Promise<BenchShop[]> {
		await this.control('POST', '/reset');
		const wanted = { appKey: APP.appKey, count, country };
		return await this.control<BenchShop[]>('POST', '/shops', wanted);
	}

	async set(settings: Partial<Settings>): Promise<void> {
		await this.control('POST', '/settings', settings);
	}

	/** Starts to count connections anew, and drops the log of calls, which grows. */
	async clear(): Promise<void> {
		await this.control('DELETE', '/log');
		await this.control('DELETE', '/connections');
	}

	/** The most connections that were open at a time. */
	async mostConnections(): Promise<number> {
		const { most } = await this.control<{ most: number }>('GET', '/connections');
		return most;
	}

	/** How many calls it got. */
	async countCalls(): Promise<number> {
		return (await this.control<unknown[]>('GET', '/log')).length;
	}

	async control<T>(method: string, path: string, body?: object): Promise<T> {
		const response = await fetch(`${this.url}/control${path}`, {
			method,
			dispatcher,
			...(body && {
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			}),
		});
		if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
		return (await response.json()) as T;
	}
}
