import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Settings } from '../../sandbox/world';
import { signedParameters } from '../../lazada/signature';
import { PROJECT } from '../../tools/n8n/packageUnderTest';

export const APP = { appKey: '123456', appSecret: 'bench-app-secret' };

/** A shop that is authorized at the sandbox. */
export interface BenchShop {
	[name: string]: string;
	refreshToken: string;
}

/** Connections that the sandbox has seen. */
export interface Connections {
	most: number;
}

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
	async newShops(count: number): Promise<BenchShop[]> {
		await this.control('POST', '/reset', {});
		const shops: BenchShop[] = [];
		for (let index = 0; index < count; index++) {
			const wanted = { appKey: APP.appKey, account: 'shop-sg@example.com', country: 'sg' };
			const { code } = await this.control<{ code: string }>('POST', '/codes', wanted);
			const apiPath = '/auth/token/create';
			const body = new URLSearchParams(
				signedParameters({ apiPath, parameters: { code }, ...APP, timestamp: Date.now() }),
			);
			const response = await fetch(`${this.url}/rest${apiPath}`, { method: 'POST', body });
			const answer = (await response.json()) as { refresh_token: string };
			shops.push({ refreshToken: answer.refresh_token });
		}
		return shops;
	}

	async set(settings: Partial<Settings>): Promise<void> {
		await this.control('POST', '/settings', settings);
	}

	/** Starts to count connections anew, and drops the log of calls, which grows. */
	async clear(): Promise<void> {
		await this.control('DELETE', '/log');
		await this.control('DELETE', '/connections').catch(() => undefined);
	}

	/** The most connections that were open at a time. */
	async mostConnections(): Promise<number> {
		const { most } = await this.control<Connections>('GET', '/connections').catch(() => ({
			most: NaN,
		}));
		return most;
	}

	async control<T>(method: string, path: string, body?: object): Promise<T> {
		const response = await fetch(`${this.url}/control${path}`, {
			method,
			...(body && {
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			}),
		});
		if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
		return (await response.json()) as T;
	}
}
