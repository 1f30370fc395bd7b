import type { Job } from '../support/jobInBrowser';

/** What a newcomer wants to read, and what tells that he has it. */
export interface ReadingJob {
	name: string;
	/** What he types to find the node. */
	words: string;
	action: string;
	/** What he does between adding the node and running it. */
	fill?: (job: Job) => Promise<void>;
	/** The API that must be asked. */
	path: string;
	/** With what. */
	sent?: object;
	/** How many items he sees, where that isn't another number every week. */
	items?: number;
	/** What stands in the first row of the table. */
	first: Record<string, unknown>;
}

const DAY_MS = 86_400_000;

/** Three days and a half ago, as n8n's calendar writes it: three daily orders are newer in any time zone. */
function threeDaysAgo(): string {
	return new Date(Date.now() - 3.5 * DAY_MS).toISOString().slice(0, 19).replace('T', ' ');
}

function containing(text: string): unknown {
	return expect.stringContaining(text);
}

/** Of the shop of Singapore, which has an order a day, 20 in all, and a transaction a day from October on. */
export const READING_JOBS: readonly ReadingJob[] = [
	{
		name: 'List products',
		words: 'lazada products',
		action: 'Get many products',
		path: '/products/get',
		items: 23,
		first: { item_id: '7000', status: 'Active', skus: containing('SKU-0') },
	},
	{
		name: 'List returns',
		words: 'lazada refunds',
		action: 'Get many returns',
		path: '/reverse/getreverseordersforseller',
		items: 37,
		first: { reverse_order_id: '1500500', deadline: '2026-11-04T00:00:00.000Z' },
	},
	{
		name: 'See the shop',
		words: 'lazada shop',
		action: 'Get a shop',
		path: '/seller/get',
		items: 1,
		first: { seller_id: '1500', name: 'shop-sg SG', status: 'ACTIVE' },
	},
	{
		name: 'Orders of the last days',
		words: 'lazada orders',
		action: 'Get many orders',
		fill: async ({ form }) => {
			await form.add('Filters', 'Created After');
			await form.fillTime('Created After', threeDaysAgo());
		},
		path: '/orders/get',
		items: 3,
		first: { order_id: '1500017', statuses: containing('shipped'), items_count: '3' },
	},
	{
		name: 'Pending orders only',
		words: 'lazada pending orders',
		action: 'Get many orders',
		// Pending is what the filter begins with.
		fill: async ({ form }) => await form.add('Filters', 'Status'),
		path: '/orders/get',
		sent: { status: 'pending' },
		items: 7,
		first: { order_id: '1500018', statuses: containing('pending') },
	},
	{
		name: 'One order',
		words: 'lazada order',
		action: 'Get an order',
		fill: async ({ form }) => await form.pick('Order', /1500018/),
		path: '/order/get',
		sent: { order_id: '1500018' },
		items: 1,
		first: { order_id: '1500018', statuses: containing('pending'), price: '28.00' },
	},
	{
		name: 'Items of an order',
		words: 'lazada order items',
		action: 'Get the items of an order',
		fill: async ({ form }) => await form.pick('Order', /1500017/),
		path: '/orders/items/get',
		items: 3,
		first: { order_item_id: '15000171', order_id: '1500017', status: 'shipped' },
	},
	{
		name: 'One product',
		words: 'lazada product',
		action: 'Get a product',
		fill: async ({ form }) => await form.pick('Product', /SKU-7/, 'sku-7'),
		path: '/product/item/get',
		sent: { item_id: '7007' },
		items: 1,
		first: { item_id: '7007', skus: containing('700700') },
	},
	{
		name: 'Transactions of a month',
		words: 'lazada transactions',
		action: 'Get transactions with sales, fees and refunds',
		fill: async ({ form }) => {
			await form.fillTime('From', '2026-10-01 00:00:00');
			await form.fillTime('To', '2026-10-31 00:00:00');
		},
		path: '/finance/transaction/details/get',
		sent: { start_time: '2026-10-01', end_time: '2026-10-31' },
		items: 31,
		first: { transaction_date: '2026-10-01', fee_name: 'Item Price Credit', amount: '10' },
	},
	{
		name: 'Payouts',
		words: 'lazada payout',
		action: 'Get payouts',
		path: '/finance/payout/status/get',
		first: { statement_number: containing('SG1500-'), paid: 'true' },
	},
	{
		name: 'Reviews of a product',
		words: 'lazada reviews',
		action: 'Get many reviews of a product',
		fill: async ({ form }) => await form.pick('Product', /SKU-0/),
		path: '/review/seller/history/list',
		sent: { item_id: '7000' },
		items: 12,
		first: { product_id: '7000', rating: containing('') },
	},
	{
		name: 'Chats',
		words: 'lazada chat',
		action: 'Get many chats with buyers',
		path: '/im/session/list',
		items: 45,
		first: { session_id: '1500_1000' },
	},
	{
		name: 'Vouchers',
		words: 'lazada vouchers',
		action: 'Get many vouchers',
		path: '/promotion/vouchers/get',
		items: 12,
		first: { id: containing('') },
	},
];
