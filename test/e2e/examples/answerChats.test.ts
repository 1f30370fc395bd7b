import { toSessionId } from '../../../sandbox/business/chatSessions';
import { switchTalk } from '../../../sandbox/controlTalk';
import { eventually, PATIENTLY } from '../../support/eventually';
import { whilePushing } from '../../support/n8n/pushedExample';
import { useSellerStage } from '../../support/n8n/sellerStage';
import { asked } from '../../support/n8n/stage';
import { answerForm } from '../../support/n8n/waitForm';

const SEND = '/im/message/send';
const DRAFT =
	'Thank you for your message! We are looking into it, and will write to you here today.';

describe('the example Answer Chats', () => {
	const seller = useSellerStage();

	/** What the shop has written to its first buyer, oldest first. */
	function replies(): string[] {
		const { world } = seller().sandbox;
		const [shop] = world.authorizations[0].account.shops;
		return world.talk.state.chats[shop.sellerId].sent.map(({ content }) => content.txt);
	}

	it(
		'answers only what a person approves, in the person’s words if there are any, and not itself',
		async () => {
			const { sandbox, inbox, rest } = seller();
			const { world } = sandbox;
			const [shop] = world.authorizations[0].account.shops;
			const workflow = await seller().importExample('answer-chats.json');
			// Three messages of one buyer, which come as Lazada's clock is put forward: n8n's is behind it then.
			switchTalk(world, 'chats', 60, 'shop-sg@example.com');

			const links = new Map<string, string>();
			await whilePushing(seller(), workflow, async () => {
				world.settings.clockOffsetMs = 3 * 60_000 + 30_000;
				await eventually('three questions', () => inbox.messages.length >= 3);
				for (const { message, link } of inbox.messages) {
					links.set(/^A buyer wrote: (.*)$/m.exec(message)?.[1] ?? '', link);
				}
				expect([...links.keys()].sort()).toEqual([
					'Is it still available?',
					'When will it be shipped?',
					'สวัสดีค่ะ',
				]);
				expect(asked(seller(), SEND)).toBe(0);

				const answer = async (shown: string, answers: string[]) =>
					await answerForm(links.get(shown) ?? '', shown, answers);
				await answer('สวัสดีค่ะ', ["Don't answer", 'Not to be sent']);
				await answer('Is it still available?', ['Send it', '']);
				await eventually('the reply', () => replies().length >= 1);
				await answer('When will it be shipped?', ['Send it', 'Tomorrow']);
				await eventually('the second reply', () => replies().length >= 2);
			});

			expect(replies()).toEqual([DRAFT, 'Tomorrow']);
			expect(asked(seller(), SEND)).toBe(2);
			const sent = sandbox.log.calls.filter(({ path }) => path === SEND);
			expect(sent.map(({ parameters }) => parameters.session_id)).toEqual(
				new Array(2).fill(toSessionId(shop, 0)),
			);
			// What the shop wrote was pushed too, and started nothing.
			const pushed = sandbox.pusher.log.messages.filter(({ type }) => type === 2);
			expect(pushed).toHaveLength(5);
			expect(await rest.listExecutions(workflow.id)).toHaveLength(3);
			expect(inbox.messages).toHaveLength(3);
		},
		PATIENTLY,
	);
});
