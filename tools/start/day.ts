import type { IBinaryData, IDataObject, IWorkflowBase } from 'n8n-workflow';
import { giveLife } from '../../sandbox/life/giveLife';
import type { WantedLife } from '../../sandbox/life/lifePlan';
import { readOutput, type CredentialRecord, type Execution } from '../host/restClient';
import { DAY, dayWorkflow, WAIT_SECONDS } from './dayWorkflow';
import { expect, SELLER, storeWorkflow, type Stage } from './stage';

/** Short enough to watch. */
const SECONDS = { ship: WAIT_SECONDS / 2, deliver: 60 };

/** How many orders come while n8n is the user's. */
const ORDERS_PER_MINUTE = 2;

function live({ sandbox }: Stage, wanted: WantedLife): void {
	const account = sandbox.world.accountNamed(SELLER);
	if (account !== undefined) giveLife(sandbox.world, account, wanted);
}

/** The one item that a node put out. */
function readItem(execution: Execution, node: string): IDataObject {
	const items = readOutput(execution, node);
	expect(items.length === 1, `${node} put out ${items.length} items instead of one`);
	return items[0] as IDataObject;
}

function readFile(execution: Execution): IBinaryData | undefined {
	const [run] = execution.data.resultData.runData[DAY.label] ?? [];
	return run?.data?.main[0]?.[0]?.binary?.data;
}

async function readLabel({ rest }: Stage, execution: Execution): Promise<string> {
	const { fileName, mimeType, id, data } = readFile(execution) ?? {};
	expect(mimeType === 'application/pdf', `The label is ${mimeType ?? 'missing'}, not a PDF`);
	const pdf = id ? await rest.downloadFile(id) : Buffer.from(data ?? '', 'base64');
	expect(pdf.subarray(0, 5).toString() === '%PDF-', 'The label is not a PDF');
	return `${fileName}, ${pdf.length} bytes`;
}

function toText(value: unknown): string {
	return [value].flat().join(', ');
}

/**
 * A seller's day: an order comes, is found, packed, labelled, handed over and shipped, by one workflow.
 *
 * @returns the workflow, to be opened in the editor
 * @throws Error that says which step did not come through
 */
export async function runDay(stage: Stage, credential: CredentialRecord): Promise<IWorkflowBase> {
	const { rest, say } = stage;
	const workflow = await storeWorkflow(stage, dayWorkflow(credential));
	live(stage, { orders: 1, seconds: SECONDS });
	say('9. Now a day of the seller begins: a buyer orders something, and a second workflow runs.');

	const execution = await rest.runWorkflow(workflow, DAY.trigger);
	const { error } = execution.data.resultData;
	expect(error === undefined, `The day did not come to its end: ${error?.message}`);
	const order = readItem(execution, DAY.find);
	const packed = readItem(execution, DAY.pack);
	say(`10. Order → Get Many finds order ${toText(order.order_id)}: ${toText(order.statuses)}.`);
	say(
		`11. Package → Pack: it is in package ${toText(packed.package_id)}, tracking number ${toText(packed.tracking_number)}.`,
	);
	say(
		`12. Package → Get Label: its label lies in the output, ${await readLabel(stage, execution)}.`,
	);

	const handed = readItem(execution, DAY.hand);
	expect(handed.success === true, 'The package was not set ready to ship');
	say('13. Package → Set Ready to Ship: the carrier is called.');

	const statuses = toText(readItem(execution, DAY.look).statuses);
	expect(statuses === 'shipped', `The order is ${statuses}, not shipped`);
	say(`14. ${WAIT_SECONDS} seconds later, Order → Get: the order is ${statuses}.`);

	live(stage, { ordersPerMinute: ORDERS_PER_MINUTE });
	return workflow;
}
