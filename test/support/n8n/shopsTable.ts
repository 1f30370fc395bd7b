import { readExample } from '../../../tools/host/exampleFile';
import type { CredentialRecord, RestClient, SavedWorkflow } from '../../../tools/host/restClient';
import { eventually } from '../eventually';
import * as dataTable from './dataTable';
import type { Row } from './dataTable';
import type { Stage } from './stage';

export type { Row } from './dataTable';

const NAME = 'Lazada Shops';

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
	await eventually('the table', async () => await dataTable.hasTable(rest, NAME));
	return workflow;
}

export async function deleteTable(rest: RestClient): Promise<void> {
	await dataTable.deleteTable(rest, NAME);
}

/** The rows, in the order in which they were added. */
export async function readRows(rest: RestClient): Promise<Row[]> {
	return await dataTable.readRows(rest, NAME);
}

export async function addRow(rest: RestClient, row: Row): Promise<void> {
	await dataTable.addRows(rest, NAME, [row]);
}

/** Changes columns of all rows that have a value in a column. */
export async function updateRows(
	rest: RestClient,
	columnName: string,
	value: string,
	data: Row,
): Promise<void> {
	await dataTable.updateRows(rest, NAME, [columnName, value], data);
}
