import type { Page } from 'playwright-core';
import { switchTalk } from '../../sandbox/controlTalk';
import type { Sandbox } from '../../sandbox/server';
import type { SavedWorkflow } from '../../tools/host/restClient';
import { APP } from '../support/app';
import { PATIENTLY } from '../support/eventually';
import { deleteTable } from '../support/n8n/dataTable';
import { e2e } from '../support/n8n/environment';
import { importWithInbox } from '../support/n8n/exampleChanges';
import { authorizedShop } from '../support/n8n/sandboxShop';
import { useSellerStage } from '../support/n8n/sellerStage';
import { useShopsStage } from '../support/n8n/shopsStage';
import { addRow } from '../support/n8n/shopsTable';
import { openEditor, picture, untouchedPicture, useBrowser } from './support/browser';
import { nodeOnCanvas, openWorkflow } from './support/canvas';

const TABLE = 'Lazada Orders';
const DAY_MS = 86_400_000;
/** Orders, chat messages and authorizations that end. */
const TYPES = [0, 2, 8];
/** n8n may need longer on a loaded machine than Lazada waits. */
const PATIENT_MS = 20_000;

const browser = useBrowser('all tests');
let editor: Page;

beforeAll(async () => {
	editor = await openEditor(browser());
	await editor.setViewportSize({ width: 1440, height: 900 });
}, PATIENTLY);

/**
 * Runs an example as a user tries it: n8n listens at the trigger's test URL, where Lazada pushes what happens then.
 *
 * @param last the node after which nothing is to come
 */
async function tryExample(
	{ world, pusher }: Sandbox,
	workflow: SavedWorkflow,
	happen: () => void,
	last: string,
): Promise<void> {
	const trigger = workflow.nodes.find(({ type }) => type.endsWith('.lazadaTrigger'))!;
	const { appKey } = APP;
	const url = `${e2e('url')}/webhook-test/${trigger.parameters.path as string}`;
	world.settings.pushLimitMs = PATIENT_MS;
	// What n8n hears first starts the test run, so only what the example is for may come.
	world.pushAddresses.set({ appKey, url, types: TYPES, status: 'pushing' });
	pusher.look();
	await openWorkflow(editor, workflow);
	await nodeOnCanvas(editor, trigger.name).hover();
	await editor.getByTestId(`execute-workflow-button-${trigger.name}`).click();
	await editor.getByText('Waiting for trigger event').first().waitFor();
	happen();
	pusher.look();
	await nodeOnCanvas(editor, last).getByTestId('canvas-node-status-success').waitFor();
}

describe('an example that begins with what Lazada pushes, run in a browser', () => {
	const seller = useSellerStage();

	beforeEach(async () => await deleteTable(seller().rest, TABLE));
	afterEach(async () => await deleteTable(seller().rest, TABLE));

	it.each([
		['order-comes-in', 'pending', 'Replace Me: Send a Message'],
		['every-order-once', 'unpaid', 'Store Order'],
	])(
		'%s stores the order',
		async (name, status, last) => {
			const { rest, sandbox, records } = seller();
			const workflow = await seller().importExample(`${name}.json`);
			await rest.runWorkflow(workflow, 'Run by Hand');
			const order = { product: 4, units: 1, cents: 1250 };
			const happen = () => void records.orders.addOrder(order, status, sandbox.world.now());
			await tryExample(sandbox, workflow, happen, last);
			await picture(editor, `example-${name}`);
		},
		PATIENTLY,
	);

	it(
		'answer-chats waits for a person',
		async () => {
			const { sandbox } = seller();
			const workflow = await seller().importExample('answer-chats.json');
			switchTalk(sandbox.world, 'chats', 60, 'shop-sg@example.com');
			const happen = () => void (sandbox.world.settings.clockOffsetMs = 2 * 60_000);
			await tryExample(sandbox, workflow, happen, 'Replace Me: Send a Message');
			expect(seller().inbox.messages).not.toEqual([]);
			// While it waits, n8n's canvas is never at rest.
			await untouchedPicture(editor, 'example-answer-chats');
		},
		PATIENTLY,
	);
});

describe('an example with a table of shops, run in a browser', () => {
	const stage = useShopsStage();

	it(
		'reconnect-in-time sends the seller a link',
		async () => {
			const { rest, sandbox } = stage;
			const { authorization, row } = authorizedShop(sandbox, 'my');
			await addRow(rest, row);
			const workflow = await importWithInbox(stage, 'reconnect-in-time.json');
			const happen = () => void (authorization.refreshEndsAt = sandbox.world.now() + DAY_MS);
			await tryExample(sandbox, workflow, happen, 'Replace Me: Send a Message');
			expect(stage.inbox.messages).toHaveLength(1);
			await picture(editor, 'example-reconnect-in-time');
		},
		PATIENTLY,
	);

	it(
		"events-of-all-shops gets the order with the shop's tokens",
		async () => {
			const { rest, sandbox } = stage;
			const { authorization, row } = authorizedShop(sandbox, 'my');
			await addRow(rest, row);
			const workflow = await importWithInbox(stage, 'events-of-all-shops.json');
			const { orders } = sandbox.world.findRecords(authorization.account.shops[0]);
			const order = { product: 5, units: 1, cents: 1000 };
			const happen = () => void orders.addOrder(order, 'pending', sandbox.world.now());
			await tryExample(sandbox, workflow, happen, 'Replace Me: Use the Order');
			expect(stage.inbox.messages).toHaveLength(1);
			await picture(editor, 'example-events-of-all-shops');
		},
		PATIENTLY,
	);
});
