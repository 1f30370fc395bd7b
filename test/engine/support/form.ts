import { LoadOptionsContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INodeListSearchResult,
	type INodeParameters,
	type INodePropertyOptions,
	type INodeType,
	type IWorkflowBase,
	type ResourceMapperFields,
} from 'n8n-workflow';
import { additionalDataFor } from './additionalData';
import type { Credential } from './credential';
import type { Host } from './host';

const TYPE = 'n8n-nodes-lazada.lazada';

/** A form of the Lazada node that is being filled in. */
export interface OpenForm {
	credential: Credential;
	parameters: IDataObject;
}

/**
 * Calls a method of the node as n8n does for an open form (2.41, `dynamic-node-parameters.service.js`): with a node of
 * its own in a workflow of its own.
 */
async function callMethod<T>(
	host: Host,
	{ credential, parameters }: OpenForm,
	call: (node: INodeType, context: LoadOptionsContext) => Promise<T>,
): Promise<T> {
	const node = {
		id: 'uuid-1234',
		name: 'Temp-Node',
		type: TYPE,
		typeVersion: 2,
		position: [0, 0] as [number, number],
		parameters: parameters as INodeParameters,
		credentials: { lazadaApi: credential.details },
	};
	const data = { id: 'form', name: 'Form', nodes: [node], connections: {} };
	const workflow = new Workflow({ ...data, active: false, nodeTypes: host.nodeTypes });
	const base = additionalDataFor(host.helper, data as unknown as IWorkflowBase, 'internal');
	const additionalData = { ...base, currentNodeParameters: node.parameters };
	const context = new LoadOptionsContext(workflow, node, additionalData, '');
	await workflow.expression.acquireIsolate();
	try {
		return await call(host.nodeTypes.getByName(TYPE), context);
	} finally {
		await workflow.expression.releaseIsolate();
	}
}

/** What a searchable list of the form shows. */
export async function searchList(
	host: Host,
	method: string,
	form: OpenForm,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	return await callMethod(host, form, async ({ methods }, context) => {
		const search = methods?.listSearch?.[method];
		if (search === undefined) throw new Error(`The node has no list ${method}`);
		return await search.call(context, filter, paginationToken);
	});
}

/** The fields that a resource mapper of the form shows. */
export async function mapperFields(
	host: Host,
	method: string,
	form: OpenForm,
): Promise<ResourceMapperFields> {
	return await callMethod(host, form, async ({ methods }, context) => {
		const load = methods?.resourceMapping?.[method];
		if (load === undefined) throw new Error(`The node has no fields ${method}`);
		return await load.call(context);
	});
}

/** The choices that a list of the form shows. */
export async function loadChoices(
	host: Host,
	method: string,
	form: OpenForm,
): Promise<INodePropertyOptions[]> {
	return await callMethod(host, form, async ({ methods }, context) => {
		const load = methods?.loadOptions?.[method];
		if (load === undefined) throw new Error(`The node has no choices ${method}`);
		return await load.call(context);
	});
}
