import type { GivenLife } from '../../../sandbox/life/giveLife';
import { Clock } from './clock';
import { useSandboxShop } from './useSandboxShop';

export interface LivingOrder {
	order_id: number;
	statuses: string[];
	created_at: string;
	updated_at: string;
	price: string;
	items_count: number;
}

export interface LivingItem {
	order_item_id: number;
	status: string;
	sku: string;
	package_id: string;
	item_price: string;
}

/** When the shop of `useLivingShop` begins to live. */
export const BEGINNING = '2026-11-23T04:00:00.000Z';

interface Wanted {
	ordersPerMinute?: number;
	orders?: number;
	stock?: number;
	shares?: Record<string, number>;
	seconds?: Record<string, number>;
}

/** A shop of the sandbox that can live, at a time that only the test moves; and what a seller does in it. */
export function useLivingShop() {
	const clock = new Clock(BEGINNING);
	const used = useSandboxShop();
	const { sandbox, client, shop, get, post } = used;
	beforeEach(() => {
		clock.reset();
		// Weeks pass here.
		for (const { accessTokens } of sandbox.world.authorizations) {
			for (const token of accessTokens.values()) token.expiresAt = Infinity;
		}
	});
	afterAll(() => clock.restore());

	const step = async (path: string, parameter: string, packageId: string) => {
		const request = JSON.stringify({ packages: [{ package_id: packageId }] });
		const { result } = await post(path, { [parameter]: request });
		return (result as { data: { packages: Array<{ msg: string }> } }).data.packages[0].msg;
	};
	const items = async (orderId: number) =>
		(await get('/order/items/get', { order_id: String(orderId) })).data as LivingItem[];
	const seller = {
		/** Without chance, unless it is wanted. */
		live: async (wanted: Wanted) =>
			(
				await client.control<GivenLife[]>('POST', 'life', {
					account: shop.account,
					...wanted,
					shares: { unpaid: 0, canceled: 0, returned: 0, ...wanted.shares },
				})
			)[0],
		/** Those that were born, oldest first. */
		orders: async (parameters: Record<string, string> = {}) => {
			const since = { created_after: BEGINNING, limit: '100' };
			const { data } = await get('/orders/get', { ...since, ...parameters });
			return (data as { orders: LivingOrder[] }).orders;
		},
		count: async (status: string) => {
			const { data } = await get('/orders/get', { created_after: BEGINNING, status, limit: '1' });
			return (data as { countTotal: number }).countTotal;
		},
		items,
		/** @returns the outcome of each item */
		pack: async (orderId: number) => {
			const order_item_list = (await items(orderId)).map(({ order_item_id }) => order_item_id);
			const { result } = await post('/order/fulfill/pack', {
				packReq: JSON.stringify({
					pack_order_list: [{ order_id: orderId, order_item_list }],
					delivery_type: 'dropship',
					shipping_allocate_type: 'TFS',
				}),
			});
			const { data } = result as {
				data: {
					pack_order_list: Array<{ order_item_list: Array<{ msg: string; package_id: string }> }>;
				};
			};
			return data.pack_order_list[0].order_item_list;
		},
		readyToShip: async (packageId: string) =>
			await step('/order/package/rts', 'readyToShipReq', packageId),
		/** Packs an order and hands it to the carrier. */
		send: async (orderId: number) => {
			const [{ package_id }] = await seller.pack(orderId);
			expect(await seller.readyToShip(package_id)).toBe('success');
		},
		/** Lets the buyer have an order. */
		deliver: async (orderId: number) => {
			await seller.send(orderId);
			clock.passMinutes(10);
		},
		cancel: async (orderId: number) => {
			const ids = (await items(orderId)).map(({ order_item_id }) => order_item_id);
			const { data } = await get('/order/reverse/cancel/create', {
				...{ order_id: String(orderId), order_item_id_list: JSON.stringify(ids) },
				reason_id: '15',
			});
			return data;
		},
		stock: async (sku: string) => {
			const { data } = await get('/products/get', { sku_seller_list: JSON.stringify([sku]) });
			const { products } = data as {
				products: Array<{
					skus: Array<{
						multiWarehouseInventories: Array<{ sellableQuantity: number; occupyQuantity: number }>;
					}>;
				}>;
			};
			const [{ sellableQuantity, occupyQuantity }] = products[0].skus[0].multiWarehouseInventories;
			return { sellable: sellableQuantity, occupied: occupyQuantity };
		},
	};
	return { ...used, ...seller, clock };
}
