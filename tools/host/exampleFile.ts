import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../project';
import type { CredentialRecord, WorkflowFile } from './restClient';

/** Addresses of Lazada's gateways, which the sandbox stands in for. */
const GATEWAY = /^https:\/\/api\.lazada\.[a-z.]+\/rest/;

/**
 * Reads a workflow from `examples/` as a user would set it up: the credential chosen wherever a node asks for
 * one, and the sandbox in place of Lazada's gateways.
 */
export async function readExample(
	file: string,
	credential: CredentialRecord,
	sandboxUrl: string,
): Promise<WorkflowFile> {
	const text = await readFile(join(PROJECT, 'examples', file), 'utf8');
	const workflow = JSON.parse(text) as WorkflowFile;
	for (const node of workflow.nodes) {
		const { url } = node.parameters;
		if (typeof url === 'string') node.parameters.url = url.replace(GATEWAY, `${sandboxUrl}/rest`);
		const asks =
			node.type.startsWith('n8n-nodes-lazada.') ||
			node.parameters.nodeCredentialType === credential.type;
		if (asks) node.credentials = { lazadaApi: { id: credential.id, name: credential.name } };
	}
	return workflow;
}
