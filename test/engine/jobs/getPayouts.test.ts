import { businessParameters, callsTo } from '../support/apiCall';
import { runJob } from '../support/job';
import { accepted, AS_SOMEONE, useStubGateway } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const host = useHost();
const stub = useStubGateway();

/** As Lazada's reference shows one. */
const STATEMENT = {
	subtotal2: '51.20',
	payout: '3962.41 SGD',
	item_revenue: '4,100.00',
	created_at: '2018-01-04 00:23:04',
	fees_total: '-51.20',
	closing_balance: '3962.41',
	paid: '0',
	opening_balance: '0.00',
	statement_number: 'SG100RT-20141228',
};

async function getPayouts(parameters: Record<string, unknown>) {
	const credential = await host.newCredential({ gatewayUrl: stub.url });
	return await runJob(host, 'finance', 'getPayouts', { ...AS_SOMEONE, ...parameters } as never, {
		credential,
	});
}

describe('Finance → Get Payouts', () => {
	test('asks for the statements of the last three months', async () => {
		const credential = await host.authorizedCredential('my');
		const { json, error } = await runJob(host, 'finance', 'getPayouts', {}, { credential });
		expect(error).toBeUndefined();
		expect(json.length).toBeGreaterThan(0);
		const [call] = callsTo(host, '/finance/payout/status/get');
		expect(businessParameters(call)).toEqual({ created_after: '2026-08-23' });
	});

	test('takes the currency out of the payout, and says whether it is paid', async () => {
		stub.answer = () => accepted({ data: [STATEMENT, { ...STATEMENT, paid: '1' }] });
		const { json } = await getPayouts({});
		expect(json[0]).toEqual({
			statement_number: 'SG100RT-20141228',
			created_at: '2018-01-04 00:23:04',
			paid: false,
			payout: 3962.41,
			currency: 'SGD',
			opening_balance: 0,
			item_revenue: 4100,
			fees_total: -51.2,
			closing_balance: 3962.41,
		});
		expect(json[1].paid).toBe(true);
	});

	test('gives as many statements as wanted of those that come at once', async () => {
		stub.answer = () => accepted({ data: Array.from({ length: 60 }, () => STATEMENT) });
		expect((await getPayouts({})).json).toHaveLength(50);
		expect((await getPayouts({ limit: 2 })).json).toHaveLength(2);
		expect((await getPayouts({ returnAll: true })).json).toHaveLength(60);
	});

	test('gives statements as Lazada has them where Simplify is off', async () => {
		stub.answer = () => accepted({ data: [STATEMENT] });
		const { json } = await getPayouts({ simplify: false });
		expect(json).toEqual([STATEMENT]);
	});
});

describe('Finance → Get Account Transactions', () => {
	test('asks for all pages of days as Lazada writes them', async () => {
		const credential = await host.authorizedCredential('my');
		const parameters = { returnAll: true, filters: { type: 'Withdrawal' } };
		const { json, error } = await runJob(
			host,
			'finance',
			'getAccountTransactions',
			{ ...parameters, from: '2026-10-01', to: '2026-10-31' },
			{ credential },
		);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(25);
		expect(json[0].amount).toBe(10);
		expect(json[0]).not.toHaveProperty('payee_account');
		const calls = callsTo(host, '/finance/transaction/accountTransactions/query');
		expect(calls.map(businessParameters)).toMatchObject([
			{
				start_time: '20261001',
				end_time: '20261031',
				transaction_type: 'Withdrawal',
				page_num: '1',
			},
			{ page_num: '2' },
		]);
	});
});
