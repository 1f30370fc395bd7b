import type { IDataObject } from 'n8n-workflow';

/** @returns what leaves of a row the named fields that it has, in this order */
export function pickFields(names: readonly string[]): (row: IDataObject) => IDataObject {
	return (row) => {
		const there = names.filter((name) => Object.hasOwn(row, name));
		return Object.fromEntries(there.map((name) => [name, row[name]]));
	};
}
