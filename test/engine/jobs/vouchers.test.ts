import type { IDataObject } from 'n8n-workflow';
import { businessParameters, callsTo } from '../support/apiCall';
import { runJob } from '../support/job';
import { accepted, AS_SOMEONE, useStubGateway } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const CREATE = '/promotion/voucher/create';
const UPDATE = '/promotion/voucher/update';
const TYPE = { voucherType: 'COLLECTIBLE_VOUCHER' };

const host = useHost();
const stub = useStubGateway();

/** A voucher of 10 ringgit. */
const MONEY: IDataObject = {
	name: 'Payday',
	appliesTo: 'ENTIRE_SHOP',
	shownTo: 'STORE_FOLLOWER',
	discount: 'MONEY_VALUE_OFF',
	moneyOff: 10.5,
	percentageOff: 10,
	maximumDiscount: 3,
	minimumSpend: 100,
	numberOfVouchers: 500,
	vouchersPerCustomer: 2,
	validFrom: '2026-12-01T00:00:00+08:00',
	validTo: '2026-12-31T23:59:59+08:00',
};

const START_MS = String(Date.UTC(2026, 10, 30, 16));
const END_MS = String(Date.UTC(2026, 11, 31, 15, 59, 59));

async function voucher(operation: string, parameters: IDataObject, items?: IDataObject[]) {
	const credential = await host.authorizedCredential('my');
	const step = items === undefined ? { credential } : { credential, items };
	return await runJob(host, 'voucher', operation, parameters, step);
}

async function voucherOfStub(operation: string, parameters: IDataObject) {
	const credential = await host.newCredential({ gatewayUrl: stub.url });
	const all = { ...AS_SOMEONE, ...parameters };
	return await runJob(host, 'voucher', operation, all, { credential });
}

describe('Voucher → Create', () => {
	test('makes a voucher of an amount of money, and gives its ID', async () => {
		const { json, error } = await voucher('create', MONEY);
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{ success: true, requestId: expect.any(String) as string, id: expect.any(Number) as number },
		]);
		expect(callsTo(host, CREATE).map(businessParameters)).toEqual([
			{
				voucher_type: 'COLLECTIBLE_VOUCHER',
				voucher_name: 'Payday',
				apply: 'ENTIRE_SHOP',
				display_area: 'STORE_FOLLOWER',
				voucher_discount_type: 'MONEY_VALUE_OFF',
				offering_money_value_off: '10.5',
				criteria_over_money: '100',
				issued: '500',
				limit: '2',
				period_start_time: START_MS,
				period_end_time: END_MS,
			},
		]);
	});

	test('makes a voucher of a percentage, with a limit if it has one', async () => {
		const percentage = { ...MONEY, discount: 'PERCENTAGE_DISCOUNT_OFF' };
		await voucher('create', percentage);
		const [limited] = callsTo(host, CREATE).map(businessParameters);
		await voucher('create', { ...percentage, maximumDiscount: 0 });
		const [unlimited] = callsTo(host, CREATE).map(businessParameters);
		expect(limited).toMatchObject({
			offering_percentage_discount_off: '10',
			max_discount_offering_money_value: '3',
		});
		expect(limited).not.toHaveProperty('offering_money_value_off');
		expect(unlimited.offering_percentage_discount_off).toBe('10');
		expect(unlimited).not.toHaveProperty('max_discount_offering_money_value');
	});

	test.each([
		[{ moneyOff: 0 }, 'Money Off must be more than 0'],
		[
			{ discount: 'PERCENTAGE_DISCOUNT_OFF', percentageOff: 101 },
			'Percentage Off must be from 1 to 100',
		],
		[{ validTo: '2026-11-30T00:00:00+08:00' }, 'Valid To is not after Valid From'],
		[{ collectibleFrom: '2027-01-01T00:00:00+08:00' }, 'Collectible From is not before Valid To'],
	])('sends nothing where terms do not go together: %j', async (terms, message) => {
		const { error } = await voucher('create', { ...MONEY, ...terms });
		expect(error?.message).toBe(message);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});

describe('Voucher → Update', () => {
	async function created(): Promise<string> {
		const { json } = await voucher('create', MONEY);
		return String(json[0].id as number);
	}

	test('sends all terms, of which those stay that are not given', async () => {
		const voucherId = await created();
		const updateFields = { name: 'Payday!', numberOfVouchers: 900 };
		const { json, error } = await voucher('update', { voucherId, updateFields });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ success: true, id: Number(voucherId) }]);
		expect(callsTo(host, UPDATE).map(businessParameters)).toEqual([
			{
				id: voucherId,
				voucher_type: 'COLLECTIBLE_VOUCHER',
				voucher_name: 'Payday!',
				apply: 'ENTIRE_SHOP',
				display_area: 'STORE_FOLLOWER',
				voucher_discount_type: 'MONEY_VALUE_OFF',
				offering_money_value_off: '10.5',
				criteria_over_money: '100',
				issued: '900',
				limit: '2',
				period_start_time: START_MS,
				period_end_time: END_MS,
			},
		]);
		const { json: after } = await voucher('get', { voucherId, ...TYPE });
		expect(after).toMatchObject([{ voucher_name: 'Payday!', issued: 900, limit: 2 }]);
	});

	test('names the money off for a percentage too, which Lazada asks for', async () => {
		const { json } = await voucher('create', { ...MONEY, discount: 'PERCENTAGE_DISCOUNT_OFF' });
		const parameters = {
			voucherId: String(json[0].id as number),
			updateFields: { percentageOff: 20 },
		};
		const { error } = await voucher('update', parameters);
		expect(error).toBeUndefined();
		expect(businessParameters(callsTo(host, UPDATE)[0])).toMatchObject({
			offering_money_value_off: '0',
			offering_percentage_discount_off: '20',
		});
	});

	test('takes no null for a term', async () => {
		const data = {
			voucher_discount_type: 'MONEY_VALUE_OFF',
			offering_money_value_off: '5',
			offering_percentage_discount_off: 'null',
			max_discount_offering_money_value: null,
			voucher_name: 'Payday',
			apply: 'ENTIRE_SHOP',
			display_area: 'OFFLINE',
			criteria_over_money: '1',
			issued: '5',
			limit: '1',
			period_start_time: '1626969600000',
			period_end_time: '1630339199000',
		};
		stub.answer = ({ path }) => accepted(path === UPDATE ? { data: '91' } : { data });
		const { error } = await voucherOfStub('update', {
			voucherId: '91471121134707',
			updateFields: { name: 'Payday 2' },
		});
		expect(error).toBeUndefined();
		expect(stub.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /promotion/voucher/get',
			`POST ${UPDATE}`,
		]);
		expect(stub.asked[1].parameters).toMatchObject({ voucher_name: 'Payday 2', issued: '5' });
		expect(stub.asked[1].parameters).not.toHaveProperty('offering_percentage_discount_off');
		expect(stub.asked[1].parameters).not.toHaveProperty('max_discount_offering_money_value');
	});

	test.each([
		[{ updateFields: {} }, 'There is nothing to update'],
		[{ voucherId: 'first', updateFields: { name: 'x' } }, 'Voucher ID is not a number'],
		[{ country: 'each', updateFields: { name: 'x' } }, 'A voucher is that of one country'],
		[{ updateFields: { validTo: 'soon' } }, 'isn\'t a date: "soon"'],
	])('sends nothing that cannot be right: %j', async (parameters, message) => {
		const { error } = await voucher('update', { voucherId: '3001', ...parameters });
		expect(error?.message).toContain(message);
		expect(host.sandbox.log.calls).toEqual([]);
	});

	test('changes nothing where the terms no longer go together, or there is no such voucher', async () => {
		const voucherId = await created();
		const updateFields = { validTo: '2026-11-01T00:00:00+08:00' };
		const { error } = await voucher('update', { voucherId, updateFields });
		expect(error?.message).toBe('Valid To is not after Valid From');
		const { error: unknown } = await voucher('update', { voucherId: '1', updateFields });
		expect(unknown?.message).toContain('There is no voucher 1');
		expect(callsTo(host, UPDATE)).toEqual([]);
	});
});

describe('the life of a voucher', () => {
	test('is followed by its status', async () => {
		const which = { voucherId: '3001', ...TYPE };
		const get = async () => (await voucher('get', which)).json[0];
		expect(await get()).toMatchObject({
			id: 3001,
			status: 'NOT_START',
			offering_money_value_off: 5,
			period_start_time: '2026-11-01T00:00:00.000Z',
		});
		for (const [operation, status] of [
			['activate', 'ONGOING'],
			['deactivate', 'NOT_START'],
		]) {
			const { json, error } = await voucher(operation, which);
			expect(error).toBeUndefined();
			expect(json).toMatchObject([{ success: true, requestId: expect.any(String) as string }]);
			expect(await get()).toMatchObject({ status });
		}
		const { error } = await voucher('activate', { ...which, voucherId: '1' });
		expect(error?.message).toContain('There is no voucher 1');
	});

	test('Get Many gives all of one kind, or those of a status', async () => {
		const { json } = await voucher('getAll', { ...TYPE, returnAll: true });
		expect(json).toHaveLength(12);
		expect(json[0]).not.toHaveProperty('order_used_budget');
		await voucher('activate', { voucherId: '3004', ...TYPE });
		const ongoing = await voucher('getAll', { ...TYPE, filters: { status: 'ONGOING' } });
		expect(ongoing.json.map(({ id }) => id)).toEqual([3004]);
	});
});
