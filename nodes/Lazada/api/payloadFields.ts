import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { API_PATHS } from '../../../lazada/catalog/catalog';
import { writeSample } from '../../../lazada/catalog/toParameterValue';
import { PAYLOAD } from './formParameters';
import { showForChosen, showForTyped } from './showForCall';

/** @param example of what goes into it. No field for JSON: that one marks XML red. */
function payloadField(example: string, displayOptions: IDisplayOptions): INodeProperties {
	return {
		displayName: 'Payload',
		name: PAYLOAD,
		type: 'string',
		typeOptions: { rows: 8 },
		default: '',
		placeholder: `e.g. ${example}`,
		description:
			'For APIs that take a parameter named payload, such as those that create and update products: JSON or XML, sent unchanged',
		displayOptions,
	};
}

const CHOSEN = API_PATHS.flatMap(({ path, parameters }) =>
	parameters
		.filter(({ name }) => name === PAYLOAD)
		.map(({ sample = '{}' }) => payloadField(writeSample(sample), showForChosen([path]))),
);

/** *Payload*, for the APIs that take one, each with its own example, and for typed paths. */
export const PAYLOAD_FIELDS: INodeProperties[] = [
	...CHOSEN,
	payloadField('{ "Request": { "Product": { … } } }', showForTyped({ method: ['POST'] })),
];
