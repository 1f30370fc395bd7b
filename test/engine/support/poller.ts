import { PollContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeParameters,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import type { Credential } from './credential';
import type { Host } from './host';
import { workflowData } from './workflowData';

const TYPE = 'n8n-nodes-lazada.lazadaPollingTrigger';

/** What n8n gives a poll. */
interface PollHow {
	mode?: WorkflowExecuteMode;
	/** Milliseconds; n8n's own if left out. */
	budgetMs?: number;
}

/** An active workflow that begins with the polling trigger. */
export class Poller {
	/** Errors that n8n keeps as failed executions. */
	readonly failures: Error[] = [];

	/** What n8n stores between two polls. */
	stored: IDataObject = {};

	constructor(
		private readonly host: Host,
		private readonly credential: Credential,
		readonly parameters: INodeParameters,
		private readonly timezone = 'UTC',
	) {}

	/** Polls once, as a new process of n8n does: of what was before, it has what is stored. */
	async poll({ mode = 'trigger', budgetMs }: PollHow = {}): Promise<IDataObject[]> {
		const { host } = this;
		const node = this.node();
		const data = workflowData([node], {
			settings: { timezone: this.timezone },
			staticData: JSON.parse(JSON.stringify(this.stored)) as IDataObject,
		});
		const workflow = new Workflow({ ...data, nodeTypes: host.nodeTypes });
		const context = new PollContext(
			workflow,
			workflow.nodes[node.name],
			additionalDataFor(host.helper, data, mode),
			mode,
			'activate',
			() => undefined,
			(error) => void this.failures.push(error),
		);
		if (budgetMs !== undefined) Object.assign(context, { getPollBudgetMs: () => budgetMs });
		const output = await host.nodeTypes.getByName(TYPE).poll?.call(context);
		this.stored = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
		return (output?.[0] ?? []).map(({ json }) => json);
	}

	private node(): INode {
		return {
			id: 'node-1',
			name: 'Lazada Polling Trigger',
			type: TYPE,
			typeVersion: 1,
			position: [0, 0],
			parameters: this.parameters,
			credentials: { lazadaApi: this.credential.details },
		};
	}
}
