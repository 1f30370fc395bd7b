import { giveRecords } from '../../../sandbox/records/wantedRecords';
import type { SavedWorkflow } from '../../../tools/host/restClient';
import { eventually, PATIENTLY } from '../../support/eventually';
import { useSellerStage } from '../../support/n8n/sellerStage';
import { asked } from '../../support/n8n/stage';
import { answerShown } from '../../support/n8n/waitForm';

const REPLY = '/review/seller/reply/add';
const DAY_MS = 86_400_000;
const SEND = 'Send it';
const DONT = "Don't answer";

describe('the example Answer Reviews', () => {
	const seller = useSellerStage();
	let workflow: SavedWorkflow;

	/** Six reviews of three products; the third was answered before. The page of each shows its number. */
	beforeEach(async () => {
		const { sandbox } = seller();
		const { world } = sandbox;
		const [shop] = world.authorizations[0].account.shops;
		const records = world.findRecords(shop);
		const reviews = { count: 6, from: world.now() - DAY_MS, items: 3 };
		giveRecords(records, shop, { reviews, products: { count: 3 } }, world.now());
		records.reviews.addReply(2, 'Answered in Seller Center');
		workflow = await seller().importExample('answer-reviews.json');
	});

	function replies(): Array<string | undefined> {
		const { reviews } = seller().records;
		return Array.from({ length: reviews.count }, (_, index) => reviews.reply(index));
	}

	async function start(): Promise<{ id: string; link: string; message: string }> {
		const { rest, inbox } = seller();
		const id = await rest.startWorkflow(workflow, 'Run by Hand');
		const { link, message } = await eventually('the question', () => inbox.messages.pop());
		return { id, link, message };
	}

	/** Answers the forms of all open reviews, whichever comes first. */
	async function answerAll(link: string, answers: Record<string, string[]>): Promise<void> {
		const open = new Map(Object.entries(answers));
		while (open.size > 0) {
			await answerShown(link, (page) => {
				const shown = [...open].find(([index]) => page.includes(`stars: ดีมาก ${index}\n`));
				if (shown !== undefined) open.delete(shown[0]);
				return shown?.[1];
			});
		}
	}

	it(
		'answers only what a person approves, in the person’s words if there are any, and asks once',
		async () => {
			const { rest, inbox } = seller();
			const { id, link, message } = await start();
			expect(message).toBe(`5 reviews wait for an answer. Approve the proposed ones here: ${link}`);
			expect(asked(seller(), REPLY)).toBe(0);

			await answerAll(link, {
				0: [DONT, 'Not to be sent'],
				1: [SEND, ''],
				3: [SEND, ''],
				4: [SEND, 'In my own words'],
				5: [DONT, ''],
			});
			await rest.finishedExecution(id);
			expect(replies()).toEqual([
				undefined,
				expect.stringMatching(/^Thank you for telling us\. /),
				'Answered in Seller Center',
				expect.stringMatching(/^Thank you for your kind review!/),
				'In my own words',
				undefined,
			]);
			expect(asked(seller(), REPLY)).toBe(3);

			await rest.runWorkflow(workflow, 'Run by Hand');
			expect(inbox.messages).toEqual([]);
		},
		PATIENTLY,
	);

	it(
		'tells of a reply that is refused, and sends the others',
		async () => {
			const { rest, inbox, records } = seller();
			const { id, link } = await start();
			records.reviews.addReply(3, 'Answered meanwhile');
			const answers = [0, 1, 3, 4, 5].map((index): [number, string[]] => [
				index,
				[SEND, `To ${index}`],
			]);
			await answerAll(link, Object.fromEntries(answers));
			await rest.finishedExecution(id);

			expect(inbox.messages).toEqual([
				{ problem: expect.stringContaining('The review has a reply already') as string },
			]);
			expect(replies()).toEqual([
				'To 0',
				'To 1',
				'Answered in Seller Center',
				'Answered meanwhile',
				'To 4',
				'To 5',
			]);
		},
		PATIENTLY,
	);
});
