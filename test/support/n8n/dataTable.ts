import type { RestClient } from '../../../tools/host/restClient';

/** A row of a data table; dates in ISO 8601. */
export type Row = Record<string, string | number | null>;

async function tables(rest: RestClient, name: string): Promise<{ path: string; id?: string }> {
	const project = await rest.call<{ id: string }>('GET', '/projects/personal');
	const path = `/projects/${project.id}/data-tables`;
	const { data } = await rest.call<{ data: Array<{ id: string; name: string }> }>('GET', path);
	return { path, id: data.find((table) => table.name === name)?.id };
}

async function findPath(rest: RestClient, name: string): Promise<string> {
	const { path, id } = await tables(rest, name);
	if (id === undefined) throw new Error(`There is no data table ${name}`);
	return `${path}/${id}`;
}

export async function hasTable(rest: RestClient, name: string): Promise<boolean> {
	return (await tables(rest, name)).id !== undefined;
}

export async function deleteTable(rest: RestClient, name: string): Promise<void> {
	const { path, id } = await tables(rest, name);
	if (id !== undefined) await rest.call('DELETE', `${path}/${id}`);
}

/** The rows of a table, 100 at most, in the order in which they were added. */
export async function readRows(rest: RestClient, name: string): Promise<Row[]> {
	const path = `${await findPath(rest, name)}/rows?take=100`;
	const { data } = await rest.call<{ data: Row[] }>('GET', path);
	return data.sort((one, other) => Number(one.id) - Number(other.id));
}

export async function addRows(rest: RestClient, name: string, rows: Row[]): Promise<void> {
	const path = `${await findPath(rest, name)}/insert`;
	await rest.call('POST', path, { data: rows, returnType: 'count' });
}

/** Changes columns of all rows that have a value in a column. */
export async function updateRows(
	rest: RestClient,
	name: string,
	[columnName, value]: [column: string, value: string],
	data: Row,
): Promise<void> {
	const filters = [{ columnName, condition: 'eq', value }];
	const filter = { type: 'and', filters };
	await rest.call('PATCH', `${await findPath(rest, name)}/rows`, { filter, data });
}
