import { useSandboxShop } from './support/useSandboxShop';

const { get, post } = useSandboxShop();

const TYPE = { voucher_type: 'COLLECTIBLE_VOUCHER' };
const TERMS = {
	...TYPE,
	voucher_name: 'Payday',
	apply: 'SPECIFIC_PRODUCTS',
	display_area: 'REGULAR_CHANNEL',
	voucher_discount_type: 'MONEY_VALUE_OFF',
	offering_money_value_off: '5.5',
	criteria_over_money: '50',
	issued: '100',
	limit: '1',
	period_start_time: '1796054400000',
	period_end_time: '1798732799000',
};

describe('a voucher of the sandbox', () => {
	it('has the terms that it was created or updated with, each as Lazada types it', async () => {
		const { data: id } = await post('/promotion/voucher/create', TERMS);
		const which = { ...TYPE, id: String(id) };
		const { data } = await get('/promotion/voucher/get', which);
		expect(data).toMatchObject({
			id,
			voucher_name: 'Payday',
			offering_money_value_off: '5.5',
			issued: 100,
			period_end_time: 1798732799000,
			status: 'NOT_START',
		});
		const changed = { ...TERMS, ...which, voucher_name: 'Later' };
		expect(await post('/promotion/voucher/update', changed)).toMatchObject({ data: id });
		expect((await get('/promotion/voucher/get', which)).data).toMatchObject({
			voucher_name: 'Later',
		});
	});

	it.each([
		[{ period_end_time: '1796054400000' }, 'ends before it begins'],
		[{ offering_money_value_off: '0' }, 'offering_money_value_off is missing'],
		[
			{ voucher_discount_type: 'PERCENTAGE_DISCOUNT_OFF' },
			'offering_percentage_discount_off is missing',
		],
	])('is not created with %j', async (terms, problem) => {
		const answer = await post('/promotion/voucher/create', { ...TERMS, ...terms });
		expect(answer).toMatchObject({
			success: false,
			error_code: '23',
			error_msg: expect.stringContaining(problem) as string,
		});
	});

	it('is switched on and off', async () => {
		const which = { ...TYPE, id: '3001' };
		const readStatus = async () => (await get('/promotion/voucher/get', which)).data;
		await post('/promotion/voucher/activate', which);
		expect(await readStatus()).toMatchObject({ status: 'ONGOING' });
		expect(await post('/promotion/voucher/deactivate', which)).toMatchObject({ success: true });
		expect(await readStatus()).toMatchObject({ status: 'NOT_START' });
	});

	it('says which SKUs are in it already, in a success', async () => {
		const which = { ...TYPE, id: '3001' };
		const add = async (sku_ids: string) =>
			await post('/promotion/voucher/product/sku/add', { ...which, sku_ids });
		expect(await add('[70001,70011]')).toMatchObject({ success: true, data: {} });
		expect(await add('[70001,70002]')).toMatchObject({
			success: true,
			data: { 70001: 'The SKU is in it already' },
		});
		await post('/promotion/voucher/product/sku/remove', { ...which, sku_ids: '[70001]' });
		expect((await get('/promotion/voucher/products/get', which)).data).toMatchObject({
			total: 2,
			data_list: [
				{ product_id: 7001, sku_ids: [70011] },
				{ product_id: 7000, sku_ids: [70002] },
			],
		});
	});

	it.each(['update', 'deactivate', 'product/sku/add', 'product/sku/remove'])(
		'that there is not gets no %s',
		async (path) => {
			const given = { ...TERMS, id: '1', sku_ids: '[1]' };
			const answer = await post(`/promotion/voucher/${path}`, given);
			expect(String(answer.success)).toBe('false');
			expect(answer.error_msg).toBe('There is no voucher 1');
		},
	);
});
