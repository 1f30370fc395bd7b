import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { formError } from '../pick/formError';
import { readFormAttributes } from './formAttributes';

/** How many values of a property are named as examples. */
const NAMED = 5;

/**
 * In what SKUs of the picked category may differ, such as in colour.
 *
 * @throws NodeApiError with what to do
 */
export async function getSaleProperties(
	this: ILoadOptionsFunctions,
): Promise<INodePropertyOptions[]> {
	try {
		const attributes = (await readFormAttributes(this)) ?? [];
		return attributes
			.filter(({ isSaleProperty }) => isSaleProperty)
			.map(({ name, label, options }) => ({
				name: label,
				value: name,
				...(options.length > 0 && {
					description: `Such as ${options.slice(0, NAMED).join(', ')}`,
				}),
			}));
	} catch (error) {
		throw formError(this.getNode(), error);
	}
}
