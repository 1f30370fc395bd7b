import type { IDataObject, INode } from 'n8n-workflow';
import type { CredentialRecord, WorkflowFile } from '../host/restClient';

/** The nodes of the day, by what they do. */
export const DAY = {
	trigger: 'Run by Hand',
	find: 'Get New Orders',
	pack: 'Pack',
	label: 'Print Labels',
	hand: 'Set Ready to Ship',
	wait: 'Wait for the Carrier',
	look: 'Look at the Order',
} as const;

/** How long the workflow waits until it looks at the order again. */
export const WAIT_SECONDS = 8;

const ABOUT = `## A seller's day
Gets the orders that came in the last hour and wait to be packed, packs each, prints its label, hands it to the carrier, and looks at it again ${WAIT_SECONDS} seconds later.

The labels lie in the output of **Print Labels**, as PDF files: click **View** there.

In the sandbox, two orders come each minute. Set the last hour and the wait otherwise for a real shop.`;

function pickOrder(expression: string): IDataObject {
	return { orderId: { __rl: true, mode: 'id', value: expression } };
}

const STEPS: Array<[name: string, type: string, parameters: IDataObject]> = [
	[DAY.trigger, 'n8n-nodes-base.manualTrigger', {}],
	[
		DAY.find,
		'n8n-nodes-lazada.lazada',
		{
			...{ resource: 'order', operation: 'getAll', returnAll: true },
			filters: { status: 'pending', createdAfter: '={{ $now.minus({ hours: 1 }) }}' },
		},
	],
	[
		DAY.pack,
		'n8n-nodes-lazada.lazada',
		{ resource: 'package', operation: 'pack', ...pickOrder('={{ $json.order_id }}') },
	],
	[DAY.label, 'n8n-nodes-lazada.lazada', { resource: 'package', operation: 'getLabel' }],
	[DAY.hand, 'n8n-nodes-lazada.lazada', { resource: 'package', operation: 'readyToShip' }],
	[DAY.wait, 'n8n-nodes-base.wait', { amount: WAIT_SECONDS, unit: 'seconds' }],
	[
		DAY.look,
		'n8n-nodes-lazada.lazada',
		{
			...{ resource: 'order', operation: 'get' },
			...pickOrder(`={{ $('${DAY.pack}').item.json.order_id }}`),
		},
	],
];

const VERSIONS: Record<string, number> = { 'n8n-nodes-base.wait': 1.1 };

function toNode(
	[name, type, parameters]: (typeof STEPS)[number],
	index: number,
	{ id, name: credential }: CredentialRecord,
): INode {
	const isOurs = type.startsWith('n8n-nodes-lazada.');
	return {
		id: `day-${index}`,
		...{ name, type, parameters: parameters as INode['parameters'] },
		typeVersion: VERSIONS[type] ?? 1,
		position: [index * 220, 0],
		...(type === 'n8n-nodes-base.wait' && { webhookId: 'n8n-nodes-lazada-day' }),
		...(isOurs && { credentials: { lazadaApi: { id, name: credential } } }),
	};
}

/** A workflow that does what a seller does with new orders, each step with an operation of the package. */
export function dayWorkflow(credential: CredentialRecord): WorkflowFile {
	const note: INode = {
		...{ id: 'day-note', name: 'Note', type: 'n8n-nodes-base.stickyNote', typeVersion: 1 },
		position: [0, -280],
		parameters: { content: ABOUT, height: 240, width: 640 },
	};
	const next = STEPS.slice(1).map(([node], index) => [
		STEPS[index][0],
		{ main: [[{ node, type: 'main' as const, index: 0 }]] },
	]);
	return {
		name: "Lazada: A Seller's Day",
		nodes: [note, ...STEPS.map((step, index) => toNode(step, index, credential))],
		connections: Object.fromEntries(next) as WorkflowFile['connections'],
		settings: { executionOrder: 'v1' },
	};
}
