import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type INode,
	type JsonObject,
} from 'n8n-workflow';
import { findApi, pageUrl } from '../../lazada/catalog/catalog';
import { LazadaError } from '../../lazada/errors';

/** What n8n shows of an error. */
export type NodeError = NodeApiError | NodeOperationError;

/** n8n logs an error together with its node, whose parameters may be a code or tokens. */
function withoutParameters(node: INode): INode {
	return { ...node, parameters: {} };
}

/**
 * What n8n's panel shows as *Error data* under *Error details*, its member `context.data` (n8n-editor-ui 2.41.1,
 * `NodeErrorView`): Lazada's answer, and the page of the API, which lists its codes.
 */
function readErrorData({ details: { answer, apiPath = '' } }: LazadaError): IDataObject {
	if (answer === undefined) return {};
	const apiReference = findApi(apiPath) && pageUrl(apiPath);
	const data = { ...(apiReference && { apiReference }), answer };
	return { data: data as IDataObject };
}

/**
 * What n8n shows for anything that was thrown: what happened, how to mend it, and for which item.
 *
 * The thrown error is not kept as the cause: it may hold a request with tokens, and n8n stores errors.
 */
export function nodeError(ofNode: INode, error: unknown, itemIndex?: number): NodeError {
	const node = withoutParameters(ofNode);
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		error.context.itemIndex = itemIndex;
		return Object.assign(error, { node });
	}
	if (!(error instanceof LazadaError)) {
		const message = error instanceof Error ? error.message : String(error);
		return new NodeOperationError(node, message, { itemIndex });
	}
	const { message, description } = error;
	const answer: JsonObject = { message, description };
	const shown =
		error.kind === 'input' || error.kind === 'wrongShop'
			? new NodeOperationError(node, message, { description, itemIndex })
			: new NodeApiError(node, answer, { message, description, itemIndex });
	Object.assign(shown.context, readErrorData(error));
	// n8n replaces messages in which it finds a system code, even inside a word of Lazada's own text.
	shown.message = message;
	return shown;
}
