import { readFile } from 'node:fs/promises';
import { PATIENTLY } from '../../support/eventually';
import { Job } from '../support/jobInBrowser';
import { useShopJobs } from '../support/shopJobs';

/** The newest pending order of the shop, the next one, and a return that waits for its seller. */
const ORDER = '1500054';
const OTHER_ORDER = '1500051';
const RETURN = '1500501';
const ITEM = 15_000_541;

describe('orders sent out by a new user in a browser', () => {
	const { editor, keep, finish, records, sent } = useShopJobs();
	let packageId = '';

	async function begin(name: string, action: string, words: string): Promise<Job> {
		const job = keep(await Job.begin(editor(), name));
		await job.addAction(action, words);
		return job;
	}

	/** The field waits for the node before it; alone in a workflow, it is written into. */
	async function fillPackageId({ form, user }: Job): Promise<void> {
		const field = form.field('Package ID');
		await field.hover();
		await user.click('Fixed', field.getByTestId('radio-button-fixed'));
		await form.fill('Package ID', packageId);
	}

	it(
		'gets the shipment providers',
		async () => {
			const action = 'Get the shipment providers of an order';
			const job = await begin('Shipment providers', action, 'lazada shipping');
			await job.form.pick('Order', new RegExp(ORDER));
			await job.execute();
			await job.picture();
			expect((await job.output.table())[0]).toMatchObject({ order_id: ORDER });
			expect(await job.output.text()).toContain('TFS');
			expect(sent('/order/shipment/providers/get').getShipmentProvidersReq).toContain(ORDER);
			finish(job);
		},
		PATIENTLY,
	);

	it(
		'packs an order',
		async () => {
			const job = await begin('Pack an order', 'Pack order items for shipping', 'lazada pack');
			await job.form.pick('Order', new RegExp(ORDER));
			await job.execute();
			await job.picture();
			const [row] = await job.output.table();
			expect(row).toMatchObject({ order_id: ORDER, success: 'true' });
			packageId = row.package_id;
			const { itemIds, trackingNumber } = records().packages.find(packageId) ?? {};
			expect({ itemIds, trackingNumber }).toEqual({
				itemIds: [ITEM],
				trackingNumber: row.tracking_number,
			});
			expect(records().orders.itemStatus(ITEM)).toBe('packed');
			finish(job);
		},
		PATIENTLY,
	);

	it(
		'prints the label',
		async () => {
			const job = await begin('Print its label', 'Print shipping labels', 'print label');
			await fillPackageId(job);
			await job.execute();
			await job.picture();
			const download = job.output.part.getByTestId('ndv-download-binary-data');
			const downloading = editor().waitForEvent('download');
			await job.user.click('Download', download);
			const file = await downloading;
			expect(file.suggestedFilename()).toBe(`label-${packageId}.pdf`);
			const pdf = await readFile(await file.path(), 'latin1');
			expect(pdf).toMatch(/^%PDF-1\.\d\n[^]+%%EOF\s*$/);
			expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
			const { trackingNumber } = records().packages.find(packageId) ?? {};
			expect(pdf).toContain(`(Tracking Number: ${trackingNumber})`);
			finish(job);
		},
		PATIENTLY,
	);

	it(
		'sets it ready to ship',
		async () => {
			const job = await begin(
				'Ready to ship',
				'Set packages ready to ship and call the carrier',
				'lazada ready',
			);
			await fillPackageId(job);
			await job.execute();
			// n8n shows the output as it did last, which was the label's file.
			await job.showTable();
			await job.picture();
			const [row] = await job.output.table();
			expect(row).toMatchObject({ package_id: packageId, success: 'true' });
			expect(records().orders.itemStatus(ITEM)).toBe('ready_to_ship');
			finish(job);
		},
		PATIENTLY,
	);

	it(
		'cancels an order',
		async () => {
			const job = await begin(
				'Cancel an order',
				'Cancel an order and refund the buyer',
				'lazada cancel',
			);
			await job.form.pick('Order', new RegExp(OTHER_ORDER));
			await job.form.pick('Reason', 'Out of stock');
			await job.execute();
			await job.picture();
			const [row] = await job.output.table();
			expect(row).toMatchObject({ order_id: OTHER_ORDER, reason_id: '15', success: 'true' });
			expect(records().orders.orderStatuses(51)).toEqual(['canceled']);
			finish(job);
		},
		PATIENTLY,
	);

	it(
		'decides on a return',
		async () => {
			const job = await begin(
				'Decide on a return',
				'Decide on a return and its refund',
				'lazada refund',
			);
			await job.form.pick('Return', new RegExp(RETURN));
			await job.form.choose('Decision', 'Refund at Once');
			await job.execute();
			await job.picture();
			const [row] = await job.output.table();
			expect(row).toMatchObject({
				reverse_order_id: RETURN,
				decision: 'instantRefund',
				success: 'true',
			});
			const lines = records().returns.find(Number(RETURN))?.lines ?? [];
			expect(lines.map(({ status }) => status)).toEqual(['REFUND_SUCCESS', 'REFUND_SUCCESS']);
			finish(job);
		},
		PATIENTLY,
	);
});
