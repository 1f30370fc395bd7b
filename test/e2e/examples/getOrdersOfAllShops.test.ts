import { eventually, PATIENTLY } from '../../support/eventually';
import { giveOrders } from '../../support/n8n/sandboxOrders';
import { authorizedShop, inDays, type SandboxShop } from '../../support/n8n/sandboxShop';
import { useShopsStage, whileScheduled } from '../../support/n8n/shopsStage';
import { addRow, readRows, type Row } from '../../support/n8n/shopsTable';
import { accepted } from '../../support/n8n/stage';
import { listTokens } from '../../support/secrets';

const FILE = 'get-orders-of-all-shops.json';
const ORDERS = '/orders/get';
const SITES = ['sg', 'my', 'th', 'vn', 'ph', 'id'];

describe('the example Get Orders of All Shops', () => {
	const stage = useShopsStage();

	async function addShop(country: string, orders: number, fields: Row = {}): Promise<SandboxShop> {
		const shop = authorizedShop(stage.sandbox, country, fields);
		giveOrders(stage.sandbox, shop.authorization.account, orders);
		await addRow(stage.rest, shop.row);
		return shop;
	}

	/** Whose each order is that a shop has, as the shop's account and countries say. */
	function ordersOf({ authorization }: SandboxShop, count: number, countries: string[]): object[] {
		const { account, shops } = authorization.account;
		return countries.flatMap((country) =>
			Array.from({ length: count }, (_, index) => ({
				country,
				account,
				order_id: shops[0].sellerId * 1000 + index,
			})),
		);
	}

	/** Until each row was read twice more. */
	async function twoRounds(callsPerRound: number): Promise<void> {
		const before = accepted(stage, ORDERS);
		const enough = before + 2 * callsPerRound;
		await eventually('two rounds', () => accepted(stage, ORDERS) >= enough);
	}

	it(
		'passes each order of each shop on once, and says whose it is',
		async () => {
			const sg = await addShop('sg', 3);
			const my = await addShop('my', 2, { status: null });
			const crossBorder = await addShop('cb', 2);
			// Its token still works, and the seller will authorize again.
			const ending = await addShop('th', 1, { status: 'reauthorize' });
			const ended = { status: 'reauthorize', accessTokenExpiresAt: inDays(-1) };
			await addShop('vn', 4, ended);
			const before = await readRows(stage.rest);

			await whileScheduled(
				stage,
				'Every 10 Minutes',
				async () => await twoRounds(SITES.length + 3),
				FILE,
			);

			const orders = stage.inbox.messages.map(({ country, account, order_id }) => ({
				country,
				account,
				order_id,
			}));
			const expected = [
				...ordersOf(sg, 3, ['sg']),
				...ordersOf(my, 2, ['my']),
				// The sandbox has one address for all countries, behind which is the first shop.
				...ordersOf(crossBorder, 2, SITES),
				...ordersOf(ending, 1, ['th']),
			];
			expect(orders).toHaveLength(expected.length);
			expect(orders).toEqual(expect.arrayContaining(expected));
			expect(await readRows(stage.rest)).toEqual(before);
			expect(stage.sandbox.log.calls.map(({ path }) => path)).not.toContain('/auth/token/refresh');
		},
		PATIENTLY,
	);

	it(
		'reports a shop whose orders do not come, without its tokens, and goes on with the others',
		async () => {
			const shut = await addShop('my', 2);
			const open = await addShop('sg', 2);
			stage.sandbox.world.expireAccessTokens(shut.authorization.account);

			await whileScheduled(stage, 'Every 10 Minutes', async () => await twoRounds(1), FILE);

			const { messages } = stage.inbox;
			const orders = messages.filter(({ order_id }) => order_id !== undefined);
			expect(orders).toMatchObject(ordersOf(open, 2, ['sg']));
			const [problem] = messages.filter((message) => !orders.includes(message));
			expect(problem).toEqual({
				shop: 'shop-my@example.com (my)',
				problem: expect.stringMatching(
					/^Malaysia: The access token has expired or is not valid\. /,
				) as string,
			});
			const told = JSON.stringify(messages);
			expect(listTokens(stage.sandbox).filter((token) => told.includes(token))).toEqual([]);
		},
		PATIENTLY,
	);
});
