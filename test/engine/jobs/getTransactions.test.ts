import { businessParameters, callsTo } from '../support/apiCall';
import { runJob } from '../support/job';
import { accepted, AS_SOMEONE, useStubGateway } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const PATH = '/finance/transaction/details/get';

const host = useHost();
const stub = useStubGateway();

describe('Finance → Get Transactions', () => {
	test('gives the lines of the last 30 days, unless other days are chosen', async () => {
		const credential = await host.authorizedCredential('my');
		const step = { credential, timezone: 'Asia/Singapore' };
		const { error } = await runJob(host, 'finance', 'getTransactions', {}, step);
		expect(error).toBeUndefined();
		expect(businessParameters(callsTo(host, PATH)[0])).toMatchObject({
			start_time: '2026-10-24',
			end_time: '2026-11-23',
		});
	});

	test('gives each line of a period of years once, in parts that Lazada takes', async () => {
		const credential = await host.authorizedCredential('my');
		const parameters = { from: '2023-01-01', to: '2026-11-23', returnAll: true };
		const { json, error } = await runJob(host, 'finance', 'getTransactions', parameters, {
			credential,
		});
		expect(error).toBeUndefined();
		expect(new Set(json.map(({ transaction_number }) => transaction_number)).size).toBe(120);
		expect(json).toHaveLength(120);
		const calls = callsTo(host, PATH).map(businessParameters);
		expect(calls.length).toBeGreaterThan(6);
		for (const { start_time, end_time } of calls) {
			const days = (Date.parse(end_time) - Date.parse(start_time)) / 86_400_000;
			expect(days).toBeLessThan(180);
		}
	});

	test('makes numbers of amounts and days of dates, and keeps ten fields', async () => {
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		const line = {
			fee_type: '13',
			details: 'details',
			amount: '3,490.00',
			order_no: '500123456789012345',
			transaction_date: '17 May 2016',
			transaction_type: 'Orders-Sales',
			fee_name: 'Item Price Credit',
			comment: 'comment',
		};
		stub.answer = () =>
			accepted({ data: [line, { ...line, amount: '-0.62' }, { ...line, amount: '±0.01' }] });
		const { json } = await runJob(host, 'finance', 'getTransactions', AS_SOMEONE, { credential });
		expect(json).toEqual(
			[3490, -0.62, '±0.01'].map((amount) => ({
				transaction_date: '2016-05-17',
				transaction_type: 'Orders-Sales',
				fee_name: 'Item Price Credit',
				amount,
				order_no: '500123456789012345',
			})),
		);
	});

	test('gives lines as Lazada has them where Simplify is off', async () => {
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		const line = { amount: '3,490.00', transaction_date: '17 May 2016', comment: 'comment' };
		stub.answer = () => accepted({ data: [line] });
		const parameters = { ...AS_SOMEONE, simplify: false };
		const { json } = await runJob(host, 'finance', 'getTransactions', parameters, { credential });
		expect(json).toEqual([line]);
	});

	test('asks for one kind of fee, of one order', async () => {
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		stub.answer = () => accepted({ data: [] });
		const filters = { transactionType: '16', orderId: '500123456789012345' };
		const parameters = { ...AS_SOMEONE, filters };
		const { json, error } = await runJob(host, 'finance', 'getTransactions', parameters, {
			credential,
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([]);
		expect(stub.asked[0].parameters).toMatchObject({
			trans_type: '16',
			trade_order_id: '500123456789012345',
		});
	});
});
