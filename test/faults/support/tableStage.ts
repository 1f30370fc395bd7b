import { readExample } from '../../../tools/host/exampleFile';
import type {
	CredentialRecord,
	RestClient,
	SavedWorkflow,
	WorkflowFile,
} from '../../../tools/host/restClient';
import type { Sandbox } from '../../../sandbox/server';
import { eventually } from '../../support/eventually';
import { sendTo } from '../../support/n8n/exampleChanges';
import { openInbox, type Inbox } from '../../support/n8n/inbox';
import { createTable } from '../../support/n8n/shopsTable';
import { newCredential } from '../../support/n8n/stage';
import { FaultSandbox } from './faultSandbox';
import type { FaultyN8n } from './faultyN8n';

export type Trigger = 'Every Hour' | 'Every Day at 9';

/** A real n8n with the example that keeps a table of shops refreshed, and an inbox for what it says. */
export class TableStage {
	private constructor(
		readonly n8n: FaultyN8n,
		readonly lazada: FaultSandbox,
		readonly inbox: Inbox,
		readonly credential: CredentialRecord,
		private readonly workflow: SavedWorkflow,
	) {}

	/** @param change what differs from the example as it is */
	static async open(
		n8n: FaultyN8n,
		change: (example: WorkflowFile) => void = () => undefined,
	): Promise<TableStage> {
		const lazada = await FaultSandbox.start();
		const { sandbox } = lazada;
		const stage = { rest: n8n.rest, sandbox };
		const credential = await newCredential(stage);
		await createTable(stage, credential);
		const inbox = await openInbox();
		const example = await readExample('refresh-all-shops.json', credential, sandbox.url);
		change(example);
		sendTo(example, 'Replace Me: Send a Message', inbox.url);
		sendTo(example, 'Replace Me: Report a Problem', inbox.url);
		const workflow = await n8n.rest.createWorkflow(example);
		return new TableStage(n8n, lazada, inbox, credential, workflow);
	}

	get rest(): RestClient {
		return this.n8n.rest;
	}

	get sandbox(): Sandbox {
		return this.lazada.sandbox;
	}

	/** Starts a round by hand, without waiting for its end. */
	async startRound(trigger: Trigger): Promise<string> {
		return await this.n8n.rest.startWorkflow(this.workflow, trigger);
	}

	/** Runs a round to its end. */
	async round(trigger: Trigger): Promise<void> {
		await this.untilEnded(await this.startRound(trigger));
	}

	/** @returns how it ended; n8n keeps none by hand that succeeds */
	async untilEnded(id: string, withinMs?: number): Promise<string> {
		const look = async () => {
			const kept = await this.n8n.rest.listExecutions(this.workflow.id);
			const status = kept.find((execution) => execution.id === id)?.status ?? 'success';
			return !['new', 'running', 'waiting'].includes(status) && status;
		};
		return await eventually('the end of the round', look, { withinMs });
	}

	async close(): Promise<void> {
		await this.sandbox.close();
		await this.inbox.close();
	}
}
