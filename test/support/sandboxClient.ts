import { fetch, type BodyInit, type Dispatcher } from 'undici';
import type { Sandbox } from '../../sandbox/server';
import type { LoggedMessage } from '../../sandbox/push/pushLog';
import { APP } from './app';
import { lazadaSign } from './signing';

type Parameters = Record<string, string>;
type Json = Record<string, unknown>;

/** Calls a sandbox as a client of Lazada would, and steers it. */
export class SandboxClient {
	constructor(
		private readonly sandbox: Sandbox,
		private readonly dispatcher?: Dispatcher,
	) {}

	/** Signs with the tests' own code, neither the package's nor the sandbox's. */
	signed(path: string, parameters: Parameters, app = APP): Array<[string, string]> {
		const all = {
			...parameters,
			app_key: app.appKey,
			timestamp: String(Date.now() + this.sandbox.world.settings.clockOffsetMs),
			sign_method: 'sha256',
		};
		return Object.entries({ ...all, sign: lazadaSign(path, all, app.appSecret) });
	}

	async get(path: string, parameters: Parameters): Promise<Json> {
		const query = new URLSearchParams(this.signed(path, parameters));
		return await this.ask('GET', `/rest${path}?${query.toString()}`);
	}

	async post(path: string, parameters: Parameters): Promise<Json> {
		return await this.ask(
			'POST',
			`/rest${path}`,
			new URLSearchParams(this.signed(path, parameters)),
		);
	}

	/** Sends a body that is already signed. */
	async send(path: string, body: BodyInit): Promise<Json> {
		return await this.ask('POST', `/rest${path}`, body);
	}

	/** @throws Error with the sandbox's message where it refuses */
	async control<T = Json>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await fetch(`${this.sandbox.url}/control/${path}`, {
			method,
			dispatcher: this.dispatcher,
			...(body === undefined
				? {}
				: { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
		});
		const answer = (await response.json()) as T & { message?: string };
		if (!response.ok) throw new Error(`${response.status}: ${answer.message}`);
		return answer;
	}

	/** Has messages for an app pushed to an address, as its developer does in Lazada's console. */
	async openPush(url: string, types?: number[], { appKey } = APP): Promise<Json> {
		await this.control('POST', 'push/addresses', { appKey, url, types });
		return await this.control('POST', 'push/verify', { appKey });
	}

	/** What was to be pushed, and what came of it; oldest first. */
	async pushed(): Promise<LoggedMessage[]> {
		return await this.control<LoggedMessage[]>('GET', 'push/log');
	}

	private async ask(method: string, path: string, body?: BodyInit): Promise<Json> {
		const url = this.sandbox.url + path;
		const response = await fetch(url, { method, body, dispatcher: this.dispatcher });
		return (await response.json()) as Json;
	}
}
