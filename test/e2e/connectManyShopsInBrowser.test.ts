import { eventually, PATIENTLY } from '../support/eventually';
import { whileActive } from '../support/n8n/activeWorkflow';
import { untilRegistered } from '../support/n8n/connectLink';
import { e2e } from '../support/n8n/environment';
import { PHONE, Seller } from '../support/n8n/seller';
import { CONNECT_MANY } from '../support/n8n/shopsStage';
import { createTable, deleteTable, readRows, type Row } from '../support/n8n/shopsTable';
import { newCredential, registerCallback, useStage } from '../support/n8n/stage';
import { openEditor, picture, pictureOfAll, untouchedPicture, useBrowser } from './support/browser';

const THAI = {
	account: 'shop-th@example.com',
	site: 'th',
	locale: 'th-TH',
	title: 'เชื่อมต่อแล้ว',
};
const VIETNAMESE = {
	account: 'shop-vn@example.com',
	site: 'vn',
	locale: 'vi-VN',
	title: 'Đã kết nối',
};
const CROSSBORDER = {
	account: 'crossborder@example.com',
	site: 'cb',
	locale: 'en-US',
	title: 'Connected',
};

describe('many shops, connected in browsers', () => {
	const browser = useBrowser();
	const stage = useStage();

	beforeEach(async () => {
		registerCallback(stage, CONNECT_MANY);
		await deleteTable(stage.rest);
	});

	afterEach(async () => await deleteTable(stage.rest));

	/** @returns picture of the page at the end */
	async function connect({ account, site, locale, title }: typeof THAI): Promise<Buffer> {
		const seller = await Seller.arrive(browser(), { ...PHONE, locale });
		await seller.open(CONNECT_MANY);
		await seller.choose(account, site);
		await untouchedPicture(seller.page, `consent-on-phone-${site}`);
		await seller.authorize();
		expect(await seller.page.title()).toBe(title);
		expect([...new URL(seller.page.url()).searchParams.keys()]).toEqual(['done']);
		expect(await seller.isWiderThanScreen()).toBe(false);
		const page = await untouchedPicture(seller.page, `connected-on-phone-${site}`);
		expect(seller.complaints).toEqual([]);
		await seller.leave();
		return page;
	}

	async function threeRows(): Promise<Row[]> {
		return await eventually('three rows', async () => {
			const rows = await readRows(stage.rest);
			return rows.length === 3 && rows;
		});
	}

	async function lookAtTheTable(): Promise<void> {
		const editor = await openEditor(browser());
		await editor.goto(`${e2e('url')}/home/datatables`);
		await editor.getByText('Lazada Shops').first().click();
		const table = editor.getByTestId('data-table-details-view');
		for (const { account } of [THAI, VIETNAMESE, CROSSBORDER]) {
			await table.getByText(account).waitFor();
		}
		await picture(editor, 'data-table', { x: 0, y: 0, width: 1280, height: 236 });
	}

	it(
		'become rows of the table, and each seller gets a page in their language',
		async () => {
			const credential = await newCredential(stage, { callbackUrl: CONNECT_MANY });
			const workflow = await createTable(stage, credential);
			const pages: Buffer[] = [];
			await whileActive(stage.rest, workflow, async () => {
				await untilRegistered(CONNECT_MANY);
				for (const seller of [THAI, VIETNAMESE, CROSSBORDER]) pages.push(await connect(seller));
				await threeRows();
			});
			await pictureOfAll(browser(), 'connected-phones', pages);

			const { authorizations } = stage.sandbox.world;
			expect(await threeRows()).toEqual(
				authorizations.map(
					({ account, country, newest }) =>
						expect.objectContaining({ account: account.account, country, ...newest }) as object,
				),
			);
			await lookAtTheTable();
		},
		PATIENTLY,
	);
});
