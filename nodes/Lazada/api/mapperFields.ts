import type { FieldType, ResourceMapperField } from 'n8n-workflow';
import type { ApiParameter, ParameterKind } from '../../../lazada/catalog/parameter';
import { hasPlainEntries } from '../../../lazada/catalog/toListValue';
import { writeSample } from '../../../lazada/catalog/toParameterValue';

const TYPES: Readonly<Record<Exclude<ParameterKind, 'file'>, FieldType>> = {
	text: 'string',
	number: 'number',
	boolean: 'boolean',
	time: 'dateTime',
	choice: 'options',
	list: 'array',
	object: 'object',
};

/** An ID has more digits than n8n's field for numbers keeps. */
function isId({ name }: ApiParameter): boolean {
	return /id$/i.test(name);
}

/** How n8n asks for a parameter. A field for text takes what is no JSON too, such as `1,2`. */
function findType(parameter: ApiParameter): FieldType {
	const { kind } = parameter;
	if (kind === 'file' || (kind === 'number' && isId(parameter))) return 'string';
	return kind === 'list' && hasPlainEntries(parameter) ? 'string' : TYPES[kind];
}

/** The first entries of a sample, such as `31202, 31203`. */
function listEntries(sample: string): string {
	return (JSON.parse(sample) as unknown[]).slice(0, 2).join(', ');
}

/** What stands in the field at first: an example to change, or the only choice where there must be one. */
function findDefault({ required, choices, sample }: ApiParameter): string | undefined {
	if (sample !== undefined) return writeSample(sample);
	return required && choices?.length === 1 ? choices[0].value : undefined;
}

/** A field of n8n's resource mapper for a parameter of an API. */
export function toMapperField(parameter: ApiParameter): ResourceMapperField {
	const { name, label, kind, required, choices, sample } = parameter;
	const type = findType(parameter);
	const isPlainList = kind === 'list' && type === 'string';
	return {
		id: name,
		// The field has no place for a hint.
		displayName: isPlainList && sample ? `${label} (e.g. ${listEntries(sample)})` : label,
		required,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		type,
		options: choices?.map(({ value, label: shown }) => ({ name: shown, value })),
		defaultValue: isPlainList ? undefined : findDefault(parameter),
	};
}
