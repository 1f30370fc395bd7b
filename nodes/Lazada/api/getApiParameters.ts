import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { findApi } from '../../../lazada/catalog/catalog';
import { isRecord } from '../../../lazada/json';
import { toText } from '../../shared/parameters';
import { listFormParameters } from './formParameters';
import { toMapperField } from './mapperFields';

/** The names of additional parameters. */
function listNames(parameters: unknown): string[] {
	const list = isRecord(parameters) ? parameters.parameter : [];
	return Array.isArray(list) ? list.filter(isRecord).map(({ name }) => toText(name)) : [];
}

/**
 * The fields of the API that is chosen in the form. One that is given as an additional parameter need not be given
 * again: n8n would not run the node.
 */
export async function getApiParameters(
	this: Pick<ILoadOptionsFunctions, 'getNodeParameter' | 'getCurrentNodeParameters'>,
): Promise<ResourceMapperFields> {
	const path = toText(this.getNodeParameter('path', '', { extractValue: true }));
	const given = listNames(this.getCurrentNodeParameters()?.parameters);
	const api = findApi(path);
	const parameters = api === undefined ? [] : listFormParameters(api);
	const fields = parameters.map((parameter) =>
		toMapperField({
			...parameter,
			required: parameter.required && !given.includes(parameter.name),
		}),
	);
	return await Promise.resolve({
		fields,
		...(fields.length === 0 && { emptyFieldsNotice: 'This API needs no parameters.' }),
	});
}
