/** What n8n shows of an output before it ever ran; the part of JSON Schema that it reads. */
export interface OutputSchema {
	type?: string | string[];
	properties?: Record<string, OutputSchema>;
	items?: OutputSchema;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describeMembers(objects: Array<Record<string, unknown>>): OutputSchema {
	const names = [...new Set(objects.flatMap((object) => Object.keys(object)))];
	const properties = names.map((name): [string, OutputSchema] => [
		name,
		describeValues(objects.filter((object) => name in object).map((object) => object[name])),
	]);
	return { type: 'object', properties: Object.fromEntries(properties) };
}

function nameTypes(values: unknown[]): string | string[] | undefined {
	const types = [...new Set(values.map((value) => typeof value))].sort();
	return types.length > 1 ? types : types[0];
}

/**
 * What all of these values may be: types and members, no values. A value that is null tells nothing, unless all are; and
 * n8n shows the members of what is an object or a list at least once.
 */
function describeValues(values: unknown[]): OutputSchema {
	const known = values.filter((value) => value !== null && value !== undefined);
	const objects = known.filter(isObject);
	if (objects.length > 0) return describeMembers(objects);
	const lists = known.filter((value): value is unknown[] => Array.isArray(value));
	if (lists.length > 0) return { type: 'array', items: describeValues(lists.flat()) };
	if (known.length === 0) return values.length === 0 ? {} : { type: 'null' };
	return { type: nameTypes(known) };
}

/** The members that rows of an output have, those that only some have too, in the order in which they come. */
export function describeRows(rows: Array<Record<string, unknown>>): OutputSchema {
	return describeMembers(rows);
}
