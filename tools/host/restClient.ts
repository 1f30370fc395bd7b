import { setTimeout as sleep } from 'node:timers/promises';
import type { IRunExecutionData, IWorkflowBase } from 'n8n-workflow';
import { parse } from 'flatted';

/** Who owns the n8n that we start. */
export const OWNER = {
	email: 'owner@example.com',
	password: 'Sandbox-owner-1',
	firstName: 'Sandbox',
	lastName: 'Owner',
};

export interface CredentialRecord {
	id: string;
	name: string;
	type: string;
	data?: Record<string, unknown>;
}

export interface TestOutcome {
	status: 'OK' | 'Error';
	message: string;
}

export type WorkflowFile = Pick<IWorkflowBase, 'name' | 'nodes' | 'connections' | 'settings'>;

export type SavedWorkflow = IWorkflowBase & { versionId: string };

/** While executions start all the time, no list comes twice. */
const MAX_LISTS = 10;

/** An execution in a list of them. */
export interface ExecutionSummary {
	id: string;
	status: string;
	/** `trigger` where a schedule started it, `webhook` where a visit did. */
	mode: string;
}

export interface Execution {
	id: string;
	status: string;
	data: IRunExecutionData;
}

const BROWSER_ID = 'n8n-nodes-lazada-tools';
const RUN_WITHIN_MS = 60_000;

/** n8n's REST interface as its editor uses it, logged in as the owner. */
export class RestClient {
	private cookie = '';

	constructor(readonly url: string) {}

	/** Sets the owner up on a new n8n, or logs in on one that has it. */
	async logIn(): Promise<void> {
		const isNew = await this.call('POST', '/owner/setup', OWNER).then(
			() => true,
			() => false,
		);
		if (isNew) return;
		await this.call('POST', '/login', {
			emailOrLdapLoginId: OWNER.email,
			password: OWNER.password,
		});
	}

	async credentials(): Promise<CredentialRecord[]> {
		return await this.call('GET', '/credentials');
	}

	async createCredential(name: string, data: object): Promise<CredentialRecord> {
		return await this.call('POST', '/credentials', { name, type: 'lazadaApi', data });
	}

	/** A credential as the form gets it: secrets are placeholders. */
	async openCredential(id: string): Promise<CredentialRecord> {
		return await this.call('GET', `/credentials/${id}?includeData=true`);
	}

	/** Saves as the form does: all fields that it shows, and placeholders for the secrets. */
	async saveCredential(record: CredentialRecord): Promise<CredentialRecord> {
		return await this.call('PATCH', `/credentials/${record.id}`, record);
	}

	/** What the form does after each save. */
	async testCredential(record: CredentialRecord): Promise<TestOutcome> {
		return await this.call('POST', '/credentials/test', { credentials: record });
	}

	async workflows(): Promise<Array<{ id: string; name: string }>> {
		return await this.call('GET', '/workflows');
	}

	async createWorkflow(workflow: WorkflowFile): Promise<SavedWorkflow> {
		return await this.call('POST', '/workflows', { ...workflow, active: false });
	}

	async saveWorkflow(id: string, workflow: WorkflowFile): Promise<IWorkflowBase> {
		return await this.call('PATCH', `/workflows/${id}?forceSave=true`, workflow);
	}

	async activateWorkflow(id: string, versionId: string): Promise<void> {
		await this.call('POST', `/workflows/${id}/activate`, { versionId });
	}

	async deactivateWorkflow(id: string): Promise<void> {
		await this.call('POST', `/workflows/${id}/deactivate`, {});
	}

	/**
	 * Executions of a workflow that go on or that n8n has kept, newest first.
	 *
	 * n8n looks for those that go on and for those that have ended at two moments, so one that ends between them is listed
	 * twice or not at all. The list counts once it has come twice.
	 */
	async listExecutions(workflowId: string): Promise<ExecutionSummary[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const path = `/executions?filter=${filter}&limit=100`;
		let before: string | undefined;
		for (let lists = 1; ; lists += 1) {
			const { results } = await this.call<{ results: ExecutionSummary[] }>('GET', path);
			const ids = results.map(({ id }) => id).join();
			if (ids === before || lists === MAX_LISTS) return results;
			before = ids;
		}
	}

	/**
	 * Runs a workflow by hand from its trigger, without waiting for its end.
	 *
	 * @returns id of the execution
	 */
	async startWorkflow(workflow: IWorkflowBase, trigger: string): Promise<string> {
		const { executionId } = await this.call<{ executionId: string }>(
			'POST',
			`/workflows/${workflow.id}/run`,
			{ workflowData: workflow, triggerToStartFrom: { name: trigger } },
		);
		return executionId;
	}

	/** Runs a workflow by hand from its trigger and waits for its end, a minute unless told otherwise. */
	async runWorkflow(
		workflow: IWorkflowBase,
		trigger: string,
		withinMs = RUN_WITHIN_MS,
	): Promise<Execution> {
		return await this.finishedExecution(await this.startWorkflow(workflow, trigger), withinMs);
	}

	async finishedExecution(id: string, withinMs = RUN_WITHIN_MS): Promise<Execution> {
		const end = Date.now() + withinMs;
		for (;;) {
			const execution = await this.readExecution(id);
			if (!['new', 'running', 'waiting'].includes(execution.status)) {
				return { ...execution, data: parse(execution.data) as IRunExecutionData };
			}
			if (Date.now() > end) throw new Error(`Execution ${id} is still ${execution.status}`);
			await sleep(200);
		}
	}

	private async readExecution(id: string): Promise<{ id: string; status: string; data: string }> {
		try {
			return await this.call('GET', `/executions/${id}`);
		} catch (error) {
			// n8n 2.20 answers 500 while an execution has no data yet.
			const hasNoData = error instanceof Error && error.message.includes("reading 'resultData'");
			if (hasNoData) return { id, status: 'new', data: '' };
			throw error;
		}
	}

	/** A file that a node put out, as the editor downloads it. */
	async downloadFile(id: string): Promise<Buffer> {
		const query = new URLSearchParams({ id, action: 'download' });
		const headers = { 'browser-id': BROWSER_ID, cookie: this.cookie };
		const response = await fetch(`${this.url}/rest/binary-data?${query.toString()}`, { headers });
		if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
		return Buffer.from(await response.arrayBuffer());
	}

	/** @throws Error with n8n's own message */
	async call<T>(method: string, path: string, body?: object): Promise<T> {
		return (await this.send<{ data: T }>(method, `/rest${path}`, body)).data;
	}

	/** Posts to a webhook that lets in only who is logged in. */
	async post<T>(path: string, body: object): Promise<T> {
		return await this.send('POST', path, body);
	}

	private async send<T>(method: string, path: string, body?: object): Promise<T> {
		const response = await fetch(`${this.url}${path}`, {
			method,
			headers: {
				'browser-id': BROWSER_ID,
				'content-type': 'application/json',
				cookie: this.cookie,
			},
			body: body && JSON.stringify(body),
		});
		const [cookie] = response.headers.getSetCookie();
		if (cookie?.startsWith('n8n-auth=')) this.cookie = cookie.split(';')[0];
		const text = await response.text();
		if (!response.ok)
			throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 1000)}`);
		return JSON.parse(text) as T;
	}
}

/** The items that a node put out in its last run. */
export function readOutput(execution: Execution, node: string): Array<Record<string, unknown>> {
	const run = execution.data.resultData.runData[node]?.at(-1);
	return run?.data?.main[0]?.map(({ json }) => json) ?? [];
}
