import { eventually, PATIENTLY } from '../../support/eventually';
import { importWithInbox } from '../../support/n8n/exampleChanges';
import { whilePushing } from '../../support/n8n/pushedExample';
import { authorizedShop, inDays } from '../../support/n8n/sandboxShop';
import { useShopsStage } from '../../support/n8n/shopsStage';
import { addRow } from '../../support/n8n/shopsTable';
import { listTokens } from '../../support/secrets';

describe('the example Events of All Shops', () => {
	const stage = useShopsStage();

	it(
		"gets each event's order with the tokens of its shop, and tells of those that do not come",
		async () => {
			const { rest, sandbox, inbox } = stage;
			const [my, ended, unknown, crossBorder] = ['my', 'sg', 'th', 'cb'].map((country) =>
				authorizedShop(sandbox, country),
			);
			for (const { row } of [my, ended, crossBorder]) await addRow(rest, row);
			// A row of the same seller whose token is over.
			const old = { accessToken: 'ended', accessTokenExpiresAt: inDays(-1) };
			await addRow(rest, { ...my.row, ...old, reference: 'before' });
			sandbox.world.expireAccessTokens(ended.authorization.account);
			const workflow = await importWithInbox(stage, 'events-of-all-shops.json');

			const bear = ({ authorization }: typeof my, units: number) => {
				const { orders } = sandbox.world.findRecords(authorization.account.shops[0]);
				const content = { product: 5, units, cents: 1000 };
				return orders.orderId(orders.addOrder(content, 'pending', sandbox.world.now()));
			};
			const orderIds: number[] = [];
			await whilePushing(stage, workflow, async () => {
				orderIds.push(bear(my, 2), bear(crossBorder, 1));
				for (const shop of [ended, unknown]) bear(shop, 1);
				await eventually('all messages', () => inbox.messages.length >= 5);
			});

			const [ofMy, ofCrossBorder] = orderIds;
			const messages = inbox.messages as Array<Record<string, unknown>>;
			const item = (order_id: number) => ({ order_id, sku: 'SKU-5', status: 'pending' });
			const order = {
				...{ account: 'shop-my@example.com', country: 'my', status: 'pending', order_id: ofMy },
				items: [item(ofMy), item(ofMy)],
			};
			expect(messages).toHaveLength(5);
			expect(messages.filter(({ account }) => account === 'shop-my@example.com')).toMatchObject([
				order,
				order,
			]);
			expect(messages.filter(({ account }) => account === 'crossborder@example.com')).toMatchObject(
				[{ country: 'sg', order_id: ofCrossBorder, items: [item(ofCrossBorder)] }],
			);
			expect(messages.filter(({ problem }) => problem !== undefined)).toEqual(
				expect.arrayContaining([
					{
						shop: 'shop-sg@example.com (sg)',
						problem: expect.stringMatching(
							/The access token has expired or is not valid/,
						) as string,
					},
					{
						shop: `Seller ${unknown.authorization.account.shops[0].sellerId} (th)`,
						problem: 'No shop in the table has this seller ID.',
					},
				]),
			);
			const told = JSON.stringify(messages);
			expect(listTokens(sandbox).filter((token) => told.includes(token))).toEqual([]);
			expect(await rest.listExecutions(workflow.id)).toEqual([]);
		},
		PATIENTLY,
	);
});
