import { TIME_FORMS, type TimeForm } from '../../../../lazada/catalog/timeForms';
import { toApiTimes, toTimeForm } from '../../../../lazada/catalog/toApiTimes';

/** Half past nine on 1 November in Singapore, `date -u -d @1793496600`: 01:30 UTC. */
const HALF_PAST_NINE = '2026-11-01T09:30:00.123+08:00';
/** Half past midnight in Singapore, still October in UTC. */
const AFTER_MIDNIGHT = '2026-11-01T00:30:00.000+08:00';

describe('a time goes out as the API takes it:', () => {
	it.each<[TimeForm, string, string]>([
		['iso', HALF_PAST_NINE, '2026-11-01T09:30:00+08:00'],
		['iso', '2026-11-01T01:30:00.000Z', '2026-11-01T01:30:00+00:00'],
		['iso', '2026-11-01T09:30:00,5+0800', '2026-11-01T09:30:00+08:00'],
		['iso', '2026-11-01T09:30+08:00', '2026-11-01T09:30:00+08:00'],
		['iso', '2026-11-01 09:30:00 +0800', '2026-11-01T09:30:00+08:00'],
		['iso', '2026-10-31T22:30:00.000-03:00', '2026-10-31T22:30:00-03:00'],
		['date', HALF_PAST_NINE, '2026-11-01'],
		['date', '2026-11-01 09:30:00 +0800', '2026-11-01'],
		['date', '2026-11-01T09:30:00', '2026-11-01'],
		['date', '20261101', '2026-11-01'],
		['compactDate', HALF_PAST_NINE, '20261101'],
		['compactDate', '2026-11-01', '20261101'],
		['epochMs', HALF_PAST_NINE, '1793496600123'],
		['epochMs', '2026-11-01T01:30:00Z', '1793496600000'],
		['epochMs', '2026-11-01T09:30:00.0694+0800', '1793496600069'],
		['epochMs', '2026-11-01 09:30:00 +0800', '1793496600000'],
	])('%s, from %s', (form, text, sent) => {
		expect(toTimeForm(text, form)).toBe(sent);
	});

	it.each<[TimeForm, string]>([
		['date', '2026-11-01'],
		['compactDate', '20261101'],
	])('%s, on the day that it is where the time was written', (form, day) => {
		expect(toTimeForm(AFTER_MIDNIGHT, form)).toBe(day);
		expect(toTimeForm('2026-11-01T23:30:00.000-08:00', form)).toBe(day);
	});
});

describe('a time is left as it is', () => {
	it.each<[TimeForm, string]>([
		['iso', '2026-11-01T09:30:00+08:00'],
		['iso', '2026-11-01T09:30:00+0800'],
		['iso', '2026-11-01T01:30:00Z'],
		['iso', '2026-11-01'],
		['date', '2026-11-01'],
		['compactDate', '20261101'],
		['epochMs', '1793496600000'],
	])('where it has the form already: %s, %s', (form, text) => {
		expect(toTimeForm(text, form)).toBe(text);
	});

	it.each<[TimeForm, string]>([
		['iso', '2026-11-01T09:30:00'],
		['iso', '2026-11-01T09:30:00.000'],
		['iso', '20261101'],
		['epochMs', '2026-11-01'],
		['epochMs', '2026-11-01T09:30:00'],
		['epochMs', '20261101'],
	])('where its moment would have to be guessed: %s, %s', (form, text) => {
		expect(toTimeForm(text, form)).toBe(text);
	});

	it.each([
		'',
		' ',
		'yesterday',
		'pending',
		'2026-02-31T09:30:00.000+08:00',
		'2026-13-01T09:30:00.000Z',
		'2026-11-01T25:30:00.000Z',
		'2026-11-01T09:30:00.000Z and more',
		'20261332',
		'12345678',
		'["2026-11-01T09:30:00.000Z"]',
		'1793496600000',
	])('where it is no date: %j', (text) => {
		for (const form of ['iso', 'date', 'compactDate', 'epochMs'] as const)
			expect(toTimeForm(text, form)).toBe(text);
	});
});

describe('the parameters of an API', () => {
	it('that are times are those of its reference, the others go out unchanged', () => {
		const given = { created_after: HALF_PAST_NINE, update_after: '', note: HALF_PAST_NINE };
		expect(toApiTimes('/orders/get', given)).toEqual({
			...given,
			created_after: '2026-11-01T09:30:00+08:00',
		});
		expect(toApiTimes('/orders/get', { constructor: HALF_PAST_NINE })).toEqual({
			constructor: HALF_PAST_NINE,
		});
		expect(given.created_after).toBe(HALF_PAST_NINE);
	});

	it.each<[path: string, name: string, sent: string]>([
		['/products/get', 'update_before', '2026-11-01T09:30:00+08:00'],
		['/finance/payout/status/get', 'created_after', '2026-11-01'],
		['/finance/transaction/details/get', 'start_time', '2026-11-01'],
		['/finance/transaction/accountTransactions/query', 'end_time', '20261101'],
		[
			'/reverse/getreverseordersforseller',
			'ReverseOrderLineModifiedTimeRangeStart',
			'1793496600123',
		],
		['/review/seller/history/list', 'start_time', '1793496600123'],
		['/im/session/list', 'start_time', '1793496600123'],
		['/promotion/voucher/create', 'collect_start', '1793496600123'],
		['/promotion/flexicombo/update', 'end_time', '1793496600123'],
		['/promotion/freeshipping/create', 'period_end_time', '1793496600123'],
		['/sponsor/solutions/report/getDiscoveryReportCampaign', 'startDate', '2026-11-01'],
	])('of %s: %s goes out as %s', (path, name, sent) => {
		expect(toApiTimes(path, { [name]: HALF_PAST_NINE })).toEqual({ [name]: sent });
	});

	it.each(['/sandbox/echo', '/order/get', 'constructor', '__proto__'])(
		'of %s are none of them known as times',
		(path) => {
			const given = { created_after: HALF_PAST_NINE };
			expect(toApiTimes(path, given)).toEqual(given);
		},
	);
});

it('the APIs with times are paths, and each has at least one', () => {
	for (const [path, forms] of Object.entries(TIME_FORMS)) {
		expect(path).toMatch(/^(\/[\w-]+)+$/);
		expect(Object.keys(forms).length).toBeGreaterThan(0);
	}
	expect(Object.keys(TIME_FORMS).length).toBeGreaterThan(20);
});
