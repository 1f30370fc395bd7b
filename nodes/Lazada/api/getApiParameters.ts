import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { findApi } from '../../../lazada/catalog/catalog';
import { toText } from '../../shared/parameters';
import { listFormParameters } from './formParameters';
import { toMapperField } from './mapperFields';

/** The fields of the API that is chosen in the form. */
export async function getApiParameters(
	this: Pick<ILoadOptionsFunctions, 'getNodeParameter'>,
): Promise<ResourceMapperFields> {
	const path = toText(this.getNodeParameter('path', '', { extractValue: true }));
	const api = findApi(path);
	const fields = api === undefined ? [] : listFormParameters(api).map(toMapperField);
	return await Promise.resolve({
		fields,
		...(fields.length === 0 && { emptyFieldsNotice: 'This API has no parameters of its own.' }),
	});
}
