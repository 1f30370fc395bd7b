import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeType,
	ResourceMapperField,
} from 'n8n-workflow';
import type { Execution } from './execution';
import type { Host, Step } from './host';

/** The Lazada node as it was built. */
export function lazadaNode(host: Host): INodeType {
	return host.nodeTypes.getByName('n8n-nodes-lazada.lazada');
}

/** The field Path with an API that was chosen from its list. */
export function chosenPath(path: string): IDataObject {
	return { __rl: true, mode: 'list', value: path };
}

/** The fields that n8n loads for a chosen API, in a form with these parameters beside the path. */
export async function loadFields(
	host: Host,
	path: string,
	parameters: IDataObject = {},
): Promise<ResourceMapperField[]> {
	const load = lazadaNode(host).methods?.resourceMapping?.getApiParameters;
	if (load === undefined) throw new Error('The node has no such method');
	const form = {
		getNodeParameter: () => path,
		getCurrentNodeParameters: () => parameters,
	} as unknown as ILoadOptionsFunctions;
	return (await load.call(form)).fields;
}

/** Calls a chosen API with values in its own fields, as the editor stores them. */
export async function callChosen(
	host: Host,
	path: string,
	value: IDataObject,
	step: Step,
	more: IDataObject = {},
): Promise<Execution> {
	const fields = await loadFields(host, path, more);
	const schema = fields.map((field) => ({ ...field, removed: !(field.id in value) }));
	const apiParameters = { mappingMode: 'defineBelow', value, matchingColumns: [], schema };
	const parameters = { resource: 'api', path: chosenPath(path), apiParameters, ...more };
	return await host.lazada('call', parameters as unknown as IDataObject, step);
}
