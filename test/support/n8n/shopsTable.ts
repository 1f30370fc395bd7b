import { readExample } from '../../../tools/host/exampleFile';
import type { CredentialRecord, RestClient, SavedWorkflow } from '../../../tools/host/restClient';
import { eventually } from '../eventually';
import type { Stage } from './stage';

const NAME = 'Lazada Shops';

/** A row of the table; dates in ISO 8601. */
export type Row = Record<string, string | number | null>;

async function tables(rest: RestClient): Promise<{ path: string; id?: string }> {
	const project = await rest.call<{ id: string }>('GET', '/projects/personal');
	const path = `/projects/${project.id}/data-tables`;
	const { data } = await rest.call<{ data: Array<{ id: string; name: string }> }>('GET', path);
	return { path, id: data.find(({ name }) => name === NAME)?.id };
}

async function findPath(rest: RestClient): Promise<string> {
	const { path, id } = await tables(rest);
	if (id === undefined) throw new Error(`There is no data table ${NAME}`);
	return `${path}/${id}`;
}

/**
 * Creates the table as a user does, with the example that fills it.
 *
 * @returns that example, imported
 */
export async function createTable(
	{ rest, sandbox }: Stage,
	credential: CredentialRecord,
): Promise<SavedWorkflow> {
	const example = await readExample('connect-many-shops.json', credential, sandbox.url);
	const workflow = await rest.createWorkflow(example);
	await rest.startWorkflow(workflow, 'Run by Hand');
	await eventually('the table', async () => (await tables(rest)).id !== undefined);
	return workflow;
}

export async function deleteTable(rest: RestClient): Promise<void> {
	const { path, id } = await tables(rest);
	if (id !== undefined) await rest.call('DELETE', `${path}/${id}`);
}

/** The rows, in the order in which they were added. */
export async function readRows(rest: RestClient): Promise<Row[]> {
	const { data } = await rest.call<{ data: Row[] }>('GET', `${await findPath(rest)}/rows?take=100`);
	return data.sort((one, other) => Number(one.id) - Number(other.id));
}

export async function addRow(rest: RestClient, row: Row): Promise<void> {
	await rest.call('POST', `${await findPath(rest)}/insert`, { data: [row], returnType: 'count' });
}

/** Changes columns of all rows that have a value in a column. */
export async function updateRows(
	rest: RestClient,
	columnName: string,
	value: string,
	data: Row,
): Promise<void> {
	const filters = [{ columnName, condition: 'eq', value }];
	const filter = { type: 'and', filters };
	await rest.call('PATCH', `${await findPath(rest)}/rows`, { filter, data });
}
