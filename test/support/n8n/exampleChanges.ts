import type { INode } from 'n8n-workflow';
import { readExample } from '../../../tools/host/exampleFile';
import type { CredentialRecord, SavedWorkflow, WorkflowFile } from '../../../tools/host/restClient';
import type { Inbox } from './inbox';
import type { Stage } from './stage';

function nodeNamed({ nodes }: WorkflowFile, name: string): INode {
	const node = nodes.find((candidate) => candidate.name === name);
	if (node === undefined) throw new Error(`The example has no node "${name}"`);
	return node;
}

/** Lets a Schedule Trigger of an example fire every few seconds. */
export function everySeconds(example: WorkflowFile, trigger: string, seconds: number): void {
	const rule = { interval: [{ field: 'seconds', secondsInterval: seconds }] };
	nodeNamed(example, trigger).parameters = { rule };
}

/** Lets the example that refreshes all shops do so in one run of the Lazada node. */
export function allInOneGo(example: WorkflowFile): void {
	nodeNamed(example, 'One Shop at a Time').parameters = { batchSize: 10_000, options: {} };
}

/** Puts a node that posts to an inbox in place of a *Replace Me*, as the note tells the user to. */
export function sendTo(example: WorkflowFile, placeholder: string, inboxUrl: string): void {
	Object.assign(nodeNamed(example, placeholder), {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			method: 'POST',
			url: inboxUrl,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: '={{ JSON.stringify($json) }}',
			options: {},
		},
	});
}

/** Puts nodes that post to an inbox in place of each *Replace Me*. */
export function sendAllTo(example: WorkflowFile, inboxUrl: string): void {
	for (const { name } of example.nodes) {
		if (name.startsWith('Replace Me')) sendTo(example, name, inboxUrl);
	}
}

/** Imports an example as a user sets it up, with the inbox in place of each *Replace Me*. */
export async function importWithInbox(
	{ rest, sandbox, credential, inbox }: Stage & { credential: CredentialRecord; inbox: Inbox },
	file: string,
): Promise<SavedWorkflow> {
	const example = await readExample(file, credential, sandbox.url);
	sendAllTo(example, inbox.url);
	return await rest.createWorkflow(example);
}
