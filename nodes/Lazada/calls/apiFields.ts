import type { INodeProperties, NodePropertyTypes } from 'n8n-workflow';
import type { ApiParameter } from '../../../lazada/catalog/parameter';
import { hasPlainEntries } from '../../../lazada/catalog/toListValue';
import { writeSample } from '../../../lazada/catalog/toParameterValue';

/** The name of the field for a parameter: its label, such as `createdAfter` of *Created After*. */
export function nameField({ label }: ApiParameter): string {
	const words = label.match(/[A-Za-z0-9]+/g) ?? [];
	const [first, ...others] = words.map((word) => word.toLowerCase());
	return first + others.map((word) => word[0].toUpperCase() + word.slice(1)).join('');
}

/** IDs have more digits than a field for numbers keeps. */
function findType(parameter: ApiParameter): NodePropertyTypes {
	switch (parameter.kind) {
		case 'number':
			return /id$/i.test(parameter.name) ? 'string' : 'number';
		case 'boolean':
			return 'boolean';
		case 'time':
			return 'dateTime';
		case 'choice':
			return 'options';
		case 'object':
			return 'json';
		case 'list':
			return hasPlainEntries(parameter) ? 'string' : 'json';
		default:
			return 'string';
	}
}

function findDefault({ choices, sample }: ApiParameter, type: NodePropertyTypes) {
	if (type === 'json') return writeSample(sample ?? '{}');
	if (type === 'options') return choices?.[0].value ?? '';
	if (type === 'number') return 0;
	return type === 'boolean' ? false : '';
}

/**
 * A field of n8n for a parameter of an API.
 *
 * @param more what the form is to say otherwise
 */
export function toField(
	parameter: ApiParameter,
	more: Partial<INodeProperties> = {},
): INodeProperties {
	const { label, choices, required, kind, sample } = parameter;
	const type = findType(parameter);
	const isPlainList = kind === 'list' && type === 'string';
	return {
		displayName: label,
		name: nameField(parameter),
		type,
		default: findDefault(parameter, type),
		...(required && { required }),
		...(choices && { options: choices.map(({ value, label: name }) => ({ name, value })) }),
		...(isPlainList && {
			description: 'Several with commas between them, or a list from an expression',
		}),
		...(isPlainList &&
			sample && {
				placeholder: `e.g. ${(JSON.parse(sample) as unknown[]).slice(0, 2).join(', ')}`,
			}),
		...more,
	};
}
