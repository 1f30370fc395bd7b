import type { IDataObject } from 'n8n-workflow';
import { callApi, listed } from './support/apiCall';
import { accepted, AS_SOMEONE, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const host = useHost();
const stub = useStubGateway();

/** What Lazada gets as the value of one parameter of an API. */
async function sent(path: string, name: string, value: unknown): Promise<string> {
	stub.answer = () => accepted({ data: { orders: [], countTotal: 0 } });
	const credential = await host.newCredential({ gatewayUrl: stub.url });
	const given: IDataObject = { ...AS_SOMEONE, parameters: listed([[name, value]]) };
	const { error } = await callApi(host, path, given, { credential });
	expect(error).toBeUndefined();
	return stub.asked.at(-1)?.parameters[name] ?? '';
}

const MOMENT = "DateTime.fromISO('2026-11-01T00:30:00.123+08:00', { setZone: true })";

describe('a date that an expression gives', () => {
	test.each([
		['a DateTime', `={{ ${MOMENT} }}`],
		['its ISO text', `={{ ${MOMENT}.toISO() }}`],
		['a DateTime as text', `={{ String(${MOMENT}) }}`],
	])('goes out as each API takes it: %s', async (_what, value) => {
		expect(await sent('/orders/get', 'created_after', value)).toBe('2026-11-01T00:30:00+08:00');
		const payout = await sent('/finance/payout/status/get', 'created_after', value);
		expect(payout).toBe('2026-11-01');
		const account = '/finance/transaction/accountTransactions/query';
		expect(await sent(account, 'start_time', value)).toBe('20261101');
		const reviews = await sent('/review/seller/history/list', 'start_time', value);
		expect(reviews).toBe(String(Date.parse('2026-10-31T16:30:00.123Z')));
	});

	test('as tables give it goes out with an offset and without milliseconds', async () => {
		const value = "={{ new Date('2026-11-01T09:30:00.500Z') }}";
		expect(await sent('/orders/get', 'update_after', value)).toBe('2026-11-01T09:30:00+00:00');
	});

	test('in UTC has another day once it is given the zone of the shop', async () => {
		const inZone = "={{ '2026-10-31T16:30:00.000Z'.toDateTime().setZone('Asia/Singapore') }}";
		const path = '/finance/payout/status/get';
		expect(await sent(path, 'created_after', "={{ '2026-10-31T16:30:00.000Z' }}")).toBe(
			'2026-10-31',
		);
		expect(await sent(path, 'created_after', inZone)).toBe('2026-11-01');
	});

	test('such as $now goes out without milliseconds', async () => {
		expect(await sent('/orders/get', 'created_after', '={{ $now }}')).toMatch(
			/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/,
		);
	});

	test.each(['2026-11-01T09:30:00+08:00', '2026-11-01', 'last week'])(
		'is not changed where it is typed as it should go out, or is no date: %s',
		async (text) => {
			expect(await sent('/orders/get', 'created_after', text)).toBe(text);
		},
	);
});
