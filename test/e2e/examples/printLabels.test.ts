import type { SavedWorkflow } from '../../../tools/host/restClient';
import { eventually } from '../../support/eventually';
import { readFileOf } from '../../support/n8n/outputFile';
import { giveOrders } from '../../support/n8n/sandboxOrders';
import { useSellerStage } from '../../support/n8n/sellerStage';
import { accepted, asked } from '../../support/n8n/stage';
import { answerForm } from '../../support/n8n/waitForm';

const PACK = '/order/fulfill/pack';
const LABELS = '/order/package/document/get';
const READY = '/order/package/rts';
/** Of which every third is to be packed: orders 0, 3, 6 and 9. */
const COUNT = 12;
const YES = 'Yes, call the carrier';

describe('the example Print Labels', () => {
	const seller = useSellerStage();
	let workflow: SavedWorkflow;

	beforeEach(async () => {
		const { sandbox } = seller();
		giveOrders(sandbox, sandbox.world.authorizations[0].account, COUNT);
		workflow = await seller().importExample('print-labels.json');
	});

	/** Statuses of the items of an order. */
	function statusesOf(order: number): string[] {
		return seller().records.orders.orderStatuses(order);
	}

	function problems(): string[] {
		return seller().inbox.messages.flatMap(({ problem }) => problem ?? []);
	}

	/** Starts it by hand, and waits until a person is asked. */
	async function startUntilAsked(): Promise<{ id: string; link: string; message: string }> {
		const { rest, inbox } = seller();
		const id = await rest.startWorkflow(workflow, 'Run by Hand');
		const asks = await eventually('the question', () => inbox.messages.find(({ link }) => link));
		return { id, link: asks.link, message: asks.message };
	}

	it('packs, prints the labels, and calls the carrier only after a yes; nothing twice', async () => {
		const { rest, inbox } = seller();
		const { id, link, message } = await startUntilAsked();
		expect(message).toBe(
			`Please pack 4 packages. Once all of them are ready, open this page: ${link}`,
		);
		expect([0, 3, 6, 9].flatMap(statusesOf)).toEqual(Array(4).fill('packed'));
		expect(asked(seller(), READY)).toBe(0);

		await answerForm(link, '4 packages', [YES]);
		const execution = await rest.finishedExecution(id);
		expect([0, 3, 6, 9].flatMap(statusesOf)).toEqual(Array(4).fill('ready_to_ship'));
		expect([accepted(seller(), PACK), accepted(seller(), READY)]).toEqual([1, 1]);

		const { bytes } = await readFileOf(rest, execution, 'Get Labels');
		const pdf = bytes.toString('latin1');
		expect(pdf).toMatch(/^%PDF-/);
		expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(4);
		for (const order of [0, 3, 6, 9]) {
			expect(pdf).toContain(String(seller().records.orders.orderId(order)));
		}

		await rest.runWorkflow(workflow, 'Run by Hand');
		expect([PACK, LABELS, READY].map((path) => asked(seller(), path))).toEqual([1, 1, 1]);
		expect(problems()).toEqual([]);
		expect(inbox.messages.filter((one) => one.link)).toHaveLength(1);
	});

	it('does not call the carrier after a no', async () => {
		const { id, link } = await startUntilAsked();
		await answerForm(link, '4 packages', ['No']);
		await seller().rest.finishedExecution(id);
		expect([0, 3, 6, 9].flatMap(statusesOf)).toEqual(Array(4).fill('packed'));
		expect(asked(seller(), READY)).toBe(0);
	});

	it('tells of an order that is refused before it asks, and goes on with the others', async () => {
		const { rest, records, inbox } = seller();
		// The oldest order is shipped otherwise, once the list was read.
		records.orders.planChanges({ orders: 1, count: 1 });
		const { id, link } = await startUntilAsked();
		expect(problems()).toEqual([
			expect.stringMatching(`^Order ${records.orders.orderId(0)} has no pending items`),
		]);
		await answerForm(link, '3 packages', [YES]);
		await rest.finishedExecution(id);
		expect([3, 6, 9].flatMap(statusesOf)).toEqual(Array(3).fill('ready_to_ship'));
		expect(inbox.messages.filter((one) => one.problem)).toHaveLength(1);
	});
});
