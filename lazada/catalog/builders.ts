import type { ApiParameter, ParameterKind } from './parameter';

type Choice = NonNullable<ApiParameter['choices']>[number];
type More = Pick<Partial<ApiParameter>, 'required' | 'max' | 'daysAgo'>;

/** For a parameter without which Lazada refuses the call. */
export const required = { required: true } as const;

function parameter(kind: ParameterKind, name: string, label: string, more: Partial<ApiParameter>) {
	return { name, label, kind, required: false, ...more };
}

/** A line of text: names, IDs that Lazada documents as texts, amounts of money. */
export function text(name: string, label: string, more: More = {}): ApiParameter {
	return parameter('text', name, label, more);
}

/** A number; most IDs are numbers for Lazada. */
export function number(name: string, label: string, more: More = {}): ApiParameter {
	return parameter('number', name, label, more);
}

/** True or false. */
export function boolean(name: string, label: string, more: More = {}): ApiParameter {
	return parameter('boolean', name, label, more);
}

/** A time; in which form it is sent stands in `timeForms.ts`. */
export function time(name: string, label: string, more: More = {}): ApiParameter {
	return parameter('time', name, label, more);
}

/** One of some values: what is sent → how the list shows it. */
export function choice(
	name: string,
	label: string,
	labels: Readonly<Record<string, string>>,
	more: More = {},
): ApiParameter {
	const choices = Object.entries(labels).map(([value, shown]): Choice => ({ value, label: shown }));
	return parameter('choice', name, label, { choices, ...more });
}

/** A list that is sent as JSON; the sample is one, as it could be sent. */
export function list(
	name: string,
	label: string,
	sample: unknown[],
	more: More = {},
): ApiParameter {
	return parameter('list', name, label, { sample: JSON.stringify(sample), ...more });
}

/** An object that is sent as JSON; the sample is one, as it could be sent. */
export function object(name: string, label: string, sample: object, more: More = {}): ApiParameter {
	return parameter('object', name, label, { sample: JSON.stringify(sample), ...more });
}

/** A file, which is sent beside the other parameters and not signed. */
export function file(name: string, label: string, more: More = {}): ApiParameter {
	return parameter('file', name, label, more);
}
