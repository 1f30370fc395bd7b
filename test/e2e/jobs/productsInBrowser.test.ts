import type { INode } from 'n8n-workflow';
import { PATIENTLY } from '../../support/eventually';
import { accepted } from '../../support/n8n/stage';
import { makeWorkflow } from '../../support/n8n/workflows';
import { Job } from '../support/jobInBrowser';
import { useShopJobs } from '../support/shopJobs';

const PRICES = '/product/price_quantity/update';

/** Lazada wants more of a new product than of anything else: category, attribute, SKU and parcel. */
const ACTIONS_TO_CREATE = 15;

/** What n8n's table says where a row lacks what others have. */
const NOTHING = 'undefined';

/** A node that hands on five rows, as a table would: the third names a SKU that the shop hasn't. */
const FIVE_ROWS: INode[] = [
	{
		id: 'node-Table',
		name: 'Table',
		type: 'n8n-nodes-base.set',
		typeVersion: 3.4,
		position: [0, 0],
		parameters: {
			mode: 'raw',
			jsonOutput: JSON.stringify({
				rows: [
					{ sku: 'SKU-11', price: '41.00' },
					{ sku: 'SKU-12', price: '42.00' },
					{ sku: 'SKU-TYPO', price: '43.00' },
					{ sku: 'SKU-14', price: '44.00' },
					{ sku: 'SKU-15', price: '45.00' },
				],
			}),
		},
	},
	{
		id: 'node-Rows',
		name: 'Rows',
		type: 'n8n-nodes-base.splitOut',
		typeVersion: 1,
		position: [0, 0],
		parameters: { fieldToSplitOut: 'rows', options: {} },
	},
];

describe('products changed by a new user in a browser', () => {
	const { stage, editor, keep, finish, records, sent } = useShopJobs();

	async function begin(name: string, action: string, words: string): Promise<Job> {
		const job = keep(await Job.begin(editor(), name));
		await job.addAction(action, words);
		return job;
	}

	/** The product that the newest call of an API describes. */
	function sentProduct(path: string): unknown {
		const { Request } = JSON.parse(sent(path).payload) as { Request: { Product: unknown } };
		return Request.Product;
	}

	it(
		'sets a price',
		async () => {
			const job = await begin('Set a price', 'Update price and stock', 'lazada price');
			await job.form.fill('Seller SKU', 'SKU-3');
			await job.form.fill('Price', '19.90');
			await job.execute();
			await job.picture();
			const [row] = await job.output.table();
			expect(row).toMatchObject({ sellerSku: 'SKU-3', success: 'true' });
			expect(records().skus.find(3)).toMatchObject({ price: 19.9 });
			finish(job);
		},
		PATIENTLY,
	);

	it(
		'sets stock',
		async () => {
			const job = await begin('Set stock', 'Update price and stock', 'lazada stock');
			await job.form.fill('Seller SKU', 'SKU-4');
			await job.form.fill('Quantity', '30');
			await job.execute();
			await job.picture();
			const [row] = await job.output.table();
			expect(row).toMatchObject({ sellerSku: 'SKU-4', success: 'true' });
			const { price, occupied, sellable } = records().skus.find(4);
			expect({ price, total: occupied + [...sellable.values()][0] }).toEqual({
				price: 14,
				total: 30,
			});
			finish(job);
		},
		PATIENTLY,
	);

	it(
		'creates a product',
		async () => {
			const job = await begin(
				'Create a product',
				'Create a product and put it on sale',
				'lazada product',
			);
			await job.form.pick('Category', /Laptop Bags/);
			await job.form.fill('Name', 'Laptop Bag 15"');
			await job.form.choose('Warranty Type', 'No Warranty');
			await job.form.fill('Seller SKU', 'BAG-15');
			await job.form.fill('Price', '35.00');
			await job.form.fill('Quantity', '10');
			await job.form.fill('Package Weight (Kg)', '0.5');
			await job.execute();
			await job.picture();
			const [row] = await job.output.table();
			expect(row).toMatchObject({ success: 'true', item_status: 'Active' });
			expect(row.item_id).toMatch(/^\d+$/);
			const sku = { SellerSku: 'BAG-15', quantity: '10', price: '35.00', package_weight: '0.5' };
			expect(sentProduct('/product/create')).toEqual({
				PrimaryCategory: '10002019',
				Attributes: { name: 'Laptop Bag 15"', brand: 'No Brand', warranty_type: 'No Warranty' },
				Skus: { Sku: [sku] },
			});
			finish(job, ACTIONS_TO_CREATE);
		},
		PATIENTLY,
	);

	it(
		'updates a product',
		async () => {
			const job = await begin('Update a product', 'Update a product', 'lazada product');
			await job.form.pick('Product', /\(SKU-5\)/);
			await job.form.add('Update Fields', 'Name');
			await job.form.fill('Name', 'Better Bag');
			await job.execute();
			await job.picture();
			const [row] = await job.output.table();
			expect(row).toMatchObject({ item_id: '7005', success: 'true' });
			expect(sentProduct('/product/update')).toEqual({
				ItemId: '7005',
				Attributes: { name: 'Better Bag' },
			});
			finish(job);
		},
		PATIENTLY,
	);

	it(
		'takes a product offline',
		async () => {
			const job = await begin(
				'Deactivate a product',
				'Deactivate a product so that nobody can buy it',
				'lazada product',
			);
			await job.form.pick('Product', /\(SKU-6\)/);
			await job.execute();
			await job.picture();
			const [row] = await job.output.table();
			expect(row).toMatchObject({ itemId: '7006', success: 'true' });
			expect(records().skus.find(6).status).toBe('inactive');
			finish(job);
		},
		PATIENTLY,
	);

	it(
		'updates five SKUs in one step, of which the wrong one alone is refused',
		async () => {
			const before = accepted(stage, PRICES);
			const workflow = await makeWorkflow(stage, FIVE_ROWS);
			const name = 'Set five prices from a table';
			const job = keep(await Job.beginBehind(editor(), name, workflow, 'Rows'));
			await job.addAction('Update price and stock', 'lazada price');
			await job.form.fillExpression('Seller SKU', '$json.sku');
			await job.form.fillExpression('Price', '$json.price');
			const panel = editor().getByTestId('ndv');
			await job.user.click('Settings', panel.getByText('Settings', { exact: true }).first());
			await job.form.choose('On Error', 'Continue');
			await job.execute();
			const part = panel.getByTestId('output-panel');
			await part.locator('th', { hasText: 'error' }).scrollIntoViewIfNeeded();
			await job.picture();
			const rows = await job.output.table();
			expect(rows.map(({ sellerSku, success }) => [sellerSku, success])).toEqual([
				['SKU-11', 'true'],
				['SKU-12', 'true'],
				[NOTHING, NOTHING],
				['SKU-14', 'true'],
				['SKU-15', 'true'],
			]);
			const refusal = "Lazada didn't take the SKU: SKU-TYPO: SELLER_SKU_NOT_FOUND";
			expect(rows.map(({ error }) => error)).toEqual([
				...[NOTHING, NOTHING],
				refusal,
				...[NOTHING, NOTHING],
			]);
			expect(accepted(stage, PRICES)).toBe(before + 1);
			const prices = [11, 12, 13, 14, 15].map((index) => records().skus.find(index).price);
			expect(prices).toEqual([41, 42, 23, 44, 45]);
			finish(job);
		},
		PATIENTLY,
	);
});
