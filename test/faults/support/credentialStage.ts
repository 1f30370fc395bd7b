import type { IWorkflowBase } from 'n8n-workflow';
import type { Sandbox } from '../../../sandbox/server';
import { readOutput, type CredentialRecord, type Execution } from '../../../tools/host/restClient';
import { authorizedCredential, consent, saveForm } from '../../support/n8n/stage';
import { call, lazada as node, run, workflowWith } from '../../support/n8n/workflows';
import { FaultSandbox } from './faultSandbox';
import type { FaultyN8n } from './faultyN8n';

function seen(execution: Execution): string {
	const { error } = execution.data.resultData;
	if (error !== undefined) return `${error.message}. ${error.description ?? ''}`;
	const [output] = readOutput(execution, 'Lazada');
	return output.status === 'reauthorize' ? JSON.stringify(output) : 'works';
}

/** One shop whose grant is in a credential, on a real n8n. */
export class CredentialStage {
	private constructor(
		readonly n8n: FaultyN8n,
		readonly lazada: FaultSandbox,
		private readonly credential: CredentialRecord,
		private readonly calling: IWorkflowBase,
		private readonly refreshing: IWorkflowBase,
	) {}

	static async open(n8n: FaultyN8n): Promise<CredentialStage> {
		const lazada = await FaultSandbox.start();
		const { sandbox } = lazada;
		const stage = { rest: n8n.rest, sandbox };
		const credential: CredentialRecord = await authorizedCredential(stage);
		const seller = call({ method: 'GET', path: '/seller/get', tokenSource: 'credential' });
		const refresh = node('refreshAccessToken', {
			tokenSource: 'credential',
			onlyWhenDue: false,
		});
		return new CredentialStage(
			n8n,
			lazada,
			credential,
			await workflowWith(stage, credential, seller),
			await workflowWith(stage, credential, refresh),
		);
	}

	get sandbox(): Sandbox {
		return this.lazada.sandbox;
	}

	/** What the user sees of a call with the credential. */
	async call(): Promise<string> {
		return seen(await run(this.stage, this.calling));
	}

	/** What the user sees of a refresh of the credential. */
	async refresh(): Promise<string> {
		return seen(await run(this.stage, this.refreshing, 30_000));
	}

	/** The seller opens the link in what the user saw and consents; the address is pasted into the form and saved. */
	async authorizeAgain(seen: string): Promise<void> {
		const form = await this.n8n.rest.openCredential(this.credential.id);
		await saveForm(this.stage, form, { authorizationCode: await consent(seen) });
	}

	/** Ends of the access token that the last call was made with, and of the newest one. */
	usedAndNewest(): [string | undefined, string] {
		const { log, world } = this.sandbox;
		const used = log.calls.filter(({ path }) => path === '/seller/get').at(-1);
		const newest = world.authorizations.at(-1)?.newest.accessToken ?? '';
		return [used?.parameters.access_token, `…${newest.slice(-4)}`];
	}

	async close(): Promise<void> {
		await this.sandbox.close();
	}

	private get stage() {
		return { rest: this.n8n.rest, sandbox: this.sandbox };
	}
}
