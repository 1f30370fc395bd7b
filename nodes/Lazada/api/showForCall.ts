import type { IDisplayOptions } from 'n8n-workflow';

type Conditions = NonNullable<IDisplayOptions['show']>;

// With a slash before them: n8n 2.20 and older resolve other names among the fields, and find none of these.
const MODE = '/path.mode';
const VALUE = '/path.value';

/** Shows a field for the operation *Call* only. */
export function showForCall(also: Conditions = {}): IDisplayOptions {
	return { show: { resource: ['api'], operation: ['call'], ...also } };
}

/** Shows a field where an API was chosen from the list: any, or one of some. */
export function showForChosen(paths?: string[], also: Conditions = {}): IDisplayOptions {
	// Before the path, which may be an expression: behind one, n8n asks no further.
	return showForCall({ [MODE]: ['list'], ...also, [VALUE]: paths ?? [{ _cnd: { exists: true } }] });
}

/** Shows a field where the path was typed. */
export function showForTyped(also: Conditions = {}): IDisplayOptions {
	return showForCall({ [MODE]: [{ _cnd: { not: 'list' } }], ...also });
}
