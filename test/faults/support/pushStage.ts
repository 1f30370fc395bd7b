import { randomUUID } from 'node:crypto';
import detectPort from 'detect-port';
import type { Sandbox } from '../../../sandbox/server';
import { openApp } from '../../support/app';
import { startSandbox } from '../../../sandbox/server';
import { eventually } from '../../support/eventually';
import { activateTrigger, triggerUrl, untilRegistered } from '../../support/n8n/connectLink';
import { newCredential } from '../../support/n8n/stage';
import { SandboxClient } from '../../support/sandboxClient';
import { FaultyN8n } from './faultyN8n';
import { readStarted, type Started } from './startedByMessages';

/** A real n8n with an active Lazada Trigger, to which a sandbox pushes. */
export class PushStage {
	readonly client: SandboxClient;

	private constructor(
		private readonly n8n: FaultyN8n,
		readonly sandbox: Sandbox,
		private readonly workflowId: string,
		private readonly url: string,
	) {
		this.client = new SandboxClient(sandbox);
	}

	/** @param parameters of the trigger */
	static async open(parameters: object): Promise<PushStage> {
		// Lazada knows one address: n8n must have it again after a kill.
		const n8n = await FaultyN8n.start({ N8N_PORT: String(await detectPort(0)) });
		const sandbox = await startSandbox({ apps: [openApp()] });
		const stage = { rest: n8n.rest, sandbox };
		const path = `push-${randomUUID().slice(0, 8)}`;
		const url = triggerUrl(path, n8n.url);
		const credential = await newCredential(stage, { callbackUrl: url });
		const { workflow } = await activateTrigger(stage, path, url, parameters, credential);
		return new PushStage(n8n, sandbox, workflow.id, url);
	}

	/** Gives Lazada the trigger's URL and clicks *Verify* until it passes. */
	async verify(): Promise<void> {
		await eventually('Verify', async () => (await this.client.openPush(this.url)).passed === true);
	}

	/** Kills n8n and starts it again, and waits until it takes messages. */
	async killAndStartAgain(): Promise<Started | undefined> {
		await this.n8n.kill();
		const last = this.started(/$^/g).at(-1);
		await this.n8n.startAgain();
		await untilRegistered(this.url);
		return last;
	}

	/** @param pattern of what tells messages apart; global */
	started(pattern: RegExp): Started[] {
		return readStarted(this.n8n.folder, this.workflowId, pattern);
	}

	async close(): Promise<void> {
		await this.sandbox.close();
		await this.n8n.close();
	}
}
