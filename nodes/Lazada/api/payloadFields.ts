import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { API_PATHS } from '../../../lazada/catalog/catalog';
import { writeSample } from '../../../lazada/catalog/toParameterValue';
import { PAYLOAD } from './formParameters';
import { showForChosen, showForTyped } from './showForCall';

const ROWS = { fewest: 8, most: 20 };

/** No field for JSON: that one marks XML red. */
function payloadField(
	texts: Pick<INodeProperties, 'displayName' | 'description' | 'placeholder'>,
	example: string,
	displayOptions: IDisplayOptions,
): INodeProperties {
	const lines = example.split('\n').length;
	return {
		...texts,
		name: PAYLOAD,
		type: 'string',
		typeOptions: { rows: Math.min(Math.max(lines, ROWS.fewest), ROWS.most) },
		default: example,
		displayOptions,
	};
}

const CHOSEN = API_PATHS.flatMap(({ path, parameters }) =>
	parameters
		.filter(({ name }) => name === PAYLOAD)
		.map(({ label, sample = '{}' }) =>
			payloadField(
				{
					displayName: label,
					description: "JSON or XML, sent unchanged. Replace the example's values.",
				},
				writeSample(sample),
				showForChosen([path]),
			),
		),
);

/** The payload, for the APIs that take one, each with its own name for it and example, and for typed paths. */
export const PAYLOAD_FIELDS: INodeProperties[] = [
	...CHOSEN,
	payloadField(
		{
			displayName: 'Payload',
			description:
				'For APIs that take a parameter named payload, such as those that create and update products: JSON or XML, sent unchanged',
			placeholder: 'e.g. { "Request": { "Product": { … } } }',
		},
		'',
		showForTyped({ method: ['POST'] }),
	),
];
