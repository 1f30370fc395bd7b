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

/** More letters are cut off in n8n's panel, which then has no room for the mark of a missing value (n8n 2.41.1). */
const MAX_LABEL_LENGTH = 27;

/** The field has no place for a hint: the label of a list shows how entries are written, where there is room. */
function writeLabel({ label, sample }: ApiParameter, isPlainList: boolean): string {
	if (!isPlainList || sample === undefined) return label;
	const entries = (JSON.parse(sample) as unknown[]).slice(0, 2).join(', ');
	const labels = [entries, /^[\d, ]+$/.test(entries) ? '1, 2' : undefined]
		.filter((example) => example !== undefined)
		.map((example) => `${label} (e.g. ${example})`);
	return labels.find(({ length }) => length <= MAX_LABEL_LENGTH) ?? label;
}

/** What a field for a time begins with. */
export function beginDaysAgo(days: number): string {
	return `={{ $now.minus({ days: ${days} }) }}`;
}

/** What stands in the field at first: a time, an example to change, or the only choice where there must be one. */
function findDefault({ required, choices, sample, daysAgo }: ApiParameter): string | undefined {
	if (daysAgo !== undefined) return beginDaysAgo(daysAgo);
	if (sample !== undefined) return writeSample(sample);
	return required && choices?.length === 1 ? choices[0].value : undefined;
}

/** A field of n8n's resource mapper for a parameter of an API. */
export function toMapperField(parameter: ApiParameter): ResourceMapperField {
	const { name, kind, required, choices, daysAgo } = parameter;
	const type = findType(parameter);
	const isPlainList = kind === 'list' && type === 'string';
	return {
		id: name,
		displayName: writeLabel(parameter, isPlainList),
		required,
		// Behind n8n's button that adds one.
		removed: !required && daysAgo === undefined,
		defaultMatch: false,
		canBeUsedToMatch: false,
		display: true,
		type,
		options: choices?.map(({ value, label: shown }) => ({ name: shown, value })),
		defaultValue: isPlainList ? undefined : findDefault(parameter),
	};
}
