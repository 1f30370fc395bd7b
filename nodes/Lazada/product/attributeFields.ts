import type { INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import { readJsonField } from '../../../lazada/products/jsonField';
import { toAttributes } from '../../../lazada/products/productPayload';
import { toText } from '../../shared/parameters';
import type { Show } from '../calls/show';
import type { NodeRun } from '../run/operation';

/** The attributes of the category, by fields that Lazada names. */
export function attributesField(show: Show, dependsOn: string[]): INodeProperties {
	return {
		displayName: 'Attributes',
		name: 'attributes',
		type: 'resourceMapper',
		default: { mappingMode: 'defineBelow', value: null },
		noDataExpression: true,
		typeOptions: {
			loadOptionsDependsOn: dependsOn,
			resourceMapper: {
				resourceMapperMethod: 'getCategoryAttributes',
				mode: 'add',
				valuesLabel: 'Attributes',
				fieldWords: { singular: 'attribute', plural: 'attributes' },
				addAllFields: false,
				supportAutoMap: false,
				hideNoDataError: true,
			},
		},
		displayOptions: show(),
	};
}

/** Attributes in JSON, for a category that is only known when the workflow runs. */
export const ATTRIBUTES_JSON_FIELD: INodeProperties = {
	displayName: 'Attributes (JSON)',
	name: 'attributesJson',
	type: 'json',
	default: '{}',
	placeholder: 'e.g. { "description": "A bag for laptops" }',
	description:
		"Attributes by Lazada's names, where the category is only known when the workflow runs. They count more than the fields.",
};

/**
 * A brand: Lazada takes names.
 *
 * @param name that stands in the field at first
 */
export function brandField(name: string, more: Partial<INodeProperties> = {}): INodeProperties {
	return {
		displayName: 'Brand',
		name: 'brand',
		type: 'resourceLocator',
		default: { mode: 'name', value: name },
		description: 'A brand that Lazada knows. "No Brand" is one of them.',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod: 'searchBrands', searchable: true },
			},
			{ displayName: 'By Name', name: 'name', type: 'string', placeholder: 'e.g. No Brand' },
		],
		...more,
	};
}

/**
 * The attributes that an item gives, those in JSON over those of the fields. The whole of the mapper is read, not its
 * `value` alone, which n8n would judge in words of its own.
 *
 * @param own those that have fields of their own
 * @throws LazadaError (`input`)
 */
export function readAttributes(
	{ parameters }: NodeRun,
	itemIndex: number,
	own: Readonly<Record<string, unknown>>,
	json: unknown,
): Record<string, unknown> {
	const mapper = parameters.value('attributes', itemIndex, {});
	const mapped = isRecord(mapper) && isRecord(mapper.value) ? mapper.value : {};
	const more = readJsonField('Attributes (JSON)', json) ?? {};
	if (!isRecord(more)) {
		throw new LazadaError('input', "Attributes (JSON) isn't a JSON object", {
			advice: `Give names and values, such as { "description": "A bag" }, not ${toText(more).slice(0, 30)}.`,
		});
	}
	return { ...toAttributes(own), ...toAttributes(mapped), ...toAttributes(more) };
}
