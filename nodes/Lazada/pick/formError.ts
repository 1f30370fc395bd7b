import { NodeApiError, type INode } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { nodeError } from '../../shared/nodeError';

/** A message without its link, which a list cannot show: it takes a text apart at each hyphen (n8n-editor-ui 2.41.1). */
function withoutLink(message: string): string {
	return message.replace(/ Open this link[\s\S]*$/, '');
}

/** What happened, and how to mend it, in the words of a form. */
export function describeForForm({ kind, message, description }: LazadaError): {
	message: string;
	description: string;
} {
	if (kind !== 'reauthorize') return { message, description };
	const advice = 'Connect the shop in the credential, or choose By ID and enter the ID.';
	return { message: withoutLink(message), description: advice };
}

/**
 * What n8n shows in place of a list: both what happened and how to mend it, which it does for no other class of error
 * (n8n 2.41.1, `response-helper.js`).
 */
export function formError(ofNode: INode, error: unknown): Error {
	if (!(error instanceof LazadaError)) return nodeError(ofNode, error);
	const { message, description } = describeForForm(error);
	const node = { ...ofNode, parameters: {} };
	const shown = new NodeApiError(node, { message, description }, { message, description });
	// n8n replaces messages in which it finds a system code.
	shown.message = message;
	return shown;
}
