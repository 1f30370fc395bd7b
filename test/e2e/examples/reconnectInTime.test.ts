import { consentTo, linkIn } from '../../../tools/host/consent';
import { eventually, PATIENTLY } from '../../support/eventually';
import { whileActive } from '../../support/n8n/activeWorkflow';
import { untilRegistered } from '../../support/n8n/connectLink';
import { importWithInbox } from '../../support/n8n/exampleChanges';
import { whilePushing } from '../../support/n8n/pushedExample';
import { authorizedShop } from '../../support/n8n/sandboxShop';
import { CONNECT_MANY, useShopsStage } from '../../support/n8n/shopsStage';
import { addRow, readRows } from '../../support/n8n/shopsTable';
import { readTitle, Visitor } from '../../support/n8n/visitor';
import { listTokens } from '../../support/secrets';

const DAY_MS = 86_400_000;

describe('the example Reconnect in Time', () => {
	const stage = useShopsStage();

	it(
		'sends each seller whose authorization ends a link of its own, and tells of those that it does not know',
		async () => {
			const { rest, sandbox, inbox } = stage;
			const [ending, lasting, unknown] = ['my', 'sg', 'th'].map((country) =>
				authorizedShop(sandbox, country),
			);
			// At noon, the day is the same in n8n's time zone.
			const end = new Date(sandbox.world.now() + DAY_MS).setUTCHours(12, 0, 0, 0);
			const workflow = await importWithInbox(stage, 'reconnect-in-time.json');
			// Another shop's ID begins and ends as that of this one does.
			const sellerId = ending.authorization.account.shops[0].sellerId;
			const sellerIds = `1${sellerId},${sellerId}1`;
			await addRow(rest, { ...lasting.row, sellerIds: `${sellerIds},${lasting.row.sellerIds}` });
			await addRow(rest, ending.row);

			await whilePushing(stage, workflow, async () => {
				for (const { authorization } of [ending, unknown]) authorization.refreshEndsAt = end;
				await eventually('both messages', () => inbox.messages.length >= 2);
			});

			const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(end);
			expect(inbox.messages).toHaveLength(2);
			expect(inbox.messages).toContainEqual({
				problem: `The authorization of the seller ${unknown.authorization.account.shops[0].sellerId} (th) ends on ${day}, but no shop in the table has this seller ID.`,
			});
			const told = inbox.messages.find(({ link }) => link !== undefined);
			expect(told).toMatchObject({
				account: 'shop-my@example.com',
				reference: 'customer-my',
				message: `The authorization of the Lazada shop shop-my@example.com (my) ends on ${day}. Please open this link and approve access on Lazada: ${told?.link}`,
			});
			const text = JSON.stringify(inbox.messages);
			expect(listTokens(sandbox).filter((token) => text.includes(token))).toEqual([]);
			expect(await rest.listExecutions(workflow.id)).toEqual([]);

			await whileActive(rest, stage.connectShops, async () => {
				await untilRegistered(CONNECT_MANY);
				const link = linkIn(told?.message ?? '');
				const seller = await Visitor.arrive();
				const ofOther = await consentTo(link, 'shop-vn@example.com', 'vn');
				expect(readTitle(await seller.open(ofOther))).toBe('This is another shop');
				const callback = await consentTo(link, 'shop-my@example.com', 'my');
				expect(readTitle(await seller.open(callback))).toBe('Connected');
				await seller.leave();
				const { newest } = sandbox.world.authorizations[sandbox.world.authorizations.length - 1];
				await eventually('the new tokens in the row', async () => {
					const [, row] = await readRows(rest);
					return row.accessToken === newest.accessToken && row.reference === 'customer-my';
				});
			});
		},
		PATIENTLY,
	);
});
