import type { SavedWorkflow } from '../../../tools/host/restClient';
import { eventually, PATIENTLY } from '../../support/eventually';
import { useSellerStage } from '../../support/n8n/sellerStage';
import { answerForm } from '../../support/n8n/waitForm';

const HOUR_MS = 3_600_000;

describe('the example Returns to Decide', () => {
	const seller = useSellerStage();
	let workflow: SavedWorkflow;

	/** Two returns, and a refund whose deadline is nearest. */
	let [first, second, refund]: Array<{ id: number; lines: Array<{ status: string }> }> = [];

	beforeEach(async () => {
		const { records, sandbox } = seller();
		const { all } = records.returns;
		const returns = all.filter(({ type }) => type === 'RETURN').slice(0, 2);
		const refunds = all.filter(({ type }) => type === 'ONLY_REFUND').slice(0, 1);
		const cancellation = all.filter(({ type }) => type === 'CANCEL').slice(0, 1);
		all.splice(0, all.length, ...cancellation, ...returns, ...refunds);
		const now = sandbox.world.now();
		returns[0].deadline = now + 20 * HOUR_MS;
		returns[1].deadline = now + 30 * HOUR_MS;
		refunds[0].deadline = now + 10 * HOUR_MS;
		cancellation[0].deadline = now + HOUR_MS;
		[first, second, refund] = [...returns, ...refunds];
		workflow = await seller().importExample('returns-to-decide.json');
	});

	async function start(): Promise<{ id: string; link: string; message: string }> {
		const { rest, inbox } = seller();
		const id = await rest.startWorkflow(workflow, 'Run by Hand');
		const { link, message } = await eventually('the list', () => inbox.messages.pop());
		return { id, link, message };
	}

	function statusesOf({ lines }: typeof first): string[] {
		return [...new Set(lines.map(({ status }) => status))];
	}

	it(
		'lists them by their deadlines, decides as a person says, and lists only the others again',
		async () => {
			const { rest, inbox } = seller();
			const { id, link, message } = await start();
			const listed = [...message.matchAll(/^Return (\d+) of order \d+: .* Decide before \d+ /gm)];
			expect(listed.map(([, returnId]) => Number(returnId))).toEqual([
				refund.id,
				first.id,
				second.id,
			]);

			await answerForm(link, `Return ${refund.id}`, ['Agree to Refund']);
			await answerForm(link, `Return ${first.id}`, ['Leave It']);
			await answerForm(link, `Return ${second.id}`, ['Refund at Once']);
			await rest.finishedExecution(id);
			expect([refund, first, second].flatMap(statusesOf)).toEqual([
				'REFUND_SUCCESS',
				'REQUEST_INITIATE',
				'REFUND_SUCCESS',
			]);
			expect(inbox.messages).toEqual([]);

			const again = await start();
			expect(again.message.match(/^Return \d+/gm)).toEqual([`Return ${first.id}`]);
			await answerForm(again.link, `Return ${first.id}`, ['Agree to Return']);
			await rest.finishedExecution(again.id);
			expect(statusesOf(first)).toEqual(['REQUEST_COMPLETE']);
		},
		PATIENTLY,
	);

	it(
		'tells of decisions that are refused, and goes on with the others',
		async () => {
			const { rest, inbox } = seller();
			const { id, link } = await start();
			// Decided in Seller Center meanwhile.
			for (const line of first.lines) line.status = 'REQUEST_REJECT';
			await answerForm(link, `Return ${refund.id}`, ['Agree to Return']);
			await answerForm(link, `Return ${first.id}`, ['Agree to Return']);
			await answerForm(link, `Return ${second.id}`, ['Agree to Return']);
			await rest.finishedExecution(id);

			expect(inbox.messages.map(({ problem }) => problem)).toEqual([
				expect.stringContaining('The buyer wants a refund without sending anything back'),
				expect.stringContaining("Lazada's code: 113"),
			]);
			expect([refund, first, second].flatMap(statusesOf)).toEqual([
				'REQUEST_INITIATE',
				'REQUEST_REJECT',
				'REQUEST_COMPLETE',
			]);
		},
		PATIENTLY,
	);
});
