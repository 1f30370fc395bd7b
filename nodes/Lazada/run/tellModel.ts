import { NodeApiError, NodeOperationError } from 'n8n-workflow';

/**
 * n8n's agents tell their model the message of an error and nothing else (n8n-nodes-langchain 2.41, `buildSteps.js`), so
 * for them it says what to do as well.
 */
export function tellModel(error: unknown): unknown {
	if (!(error instanceof NodeApiError || error instanceof NodeOperationError)) return error;
	if (!error.description) return error;
	error.message = `${error.message.replace(/\.$/, '')}. ${error.description}`;
	error.description = undefined;
	return error;
}
