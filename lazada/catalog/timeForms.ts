/** How an API takes a time. */
export type TimeForm =
	/** `2026-11-01T09:30:00+08:00`: ISO 8601 with an offset, without milliseconds. */
	| 'iso'
	/** `2026-11-01` */
	| 'date'
	/** `20261101` */
	| 'compactDate'
	/** `1793496600000`: milliseconds since 1970. */
	| 'epochMs';

/** Times by the name of their parameter. */
export type TimeForms = Readonly<Record<string, TimeForm>>;

function all(form: TimeForm, ...names: string[]): TimeForms {
	return Object.fromEntries(names.map((name) => [name, form]));
}

const SPONSOR = all('date', 'startDate', 'endDate');
const PERIOD = all('epochMs', 'period_start_time', 'period_end_time');
const START_AND_END = all('epochMs', 'start_time', 'end_time');
const VOUCHER: TimeForms = { ...PERIOD, collect_start: 'epochMs' };

/**
 * Which parameters of which APIs are times, and how each takes them [API reference]. Where it shows no example, a
 * parameter of type number takes milliseconds. APIs whose form is not known are left out.
 */
export const TIME_FORMS: Readonly<Record<string, TimeForms>> = {
	'/orders/get': all('iso', 'created_after', 'created_before', 'update_after', 'update_before'),
	'/products/get': all('iso', 'create_after', 'create_before', 'update_after', 'update_before'),

	'/reverse/getreverseordersforseller': all(
		'epochMs',
		'TradeOrderLineCreatedTimeRangeStart',
		'TradeOrderLineCreatedTimeRangeEnd',
		'ReverseOrderLineTimeRangeStart',
		'ReverseOrderLineTimeRangeEnd',
		'ReverseOrderLineModifiedTimeRangeStart',
		'ReverseOrderLineModifiedTimeRangeEnd',
	),
	'/review/seller/history/list': START_AND_END,
	'/im/session/list': all('epochMs', 'start_time'),
	'/im/message/list': all('epochMs', 'start_time'),

	'/finance/payout/status/get': all('date', 'created_after'),
	'/finance/transaction/details/get': all('date', 'start_time', 'end_time'),
	'/finance/transaction/accountTransactions/query': all('compactDate', 'start_time', 'end_time'),
	'/lbs/slb/queryLogisticsFeeDetail': all('epochMs', 'bill_start_time', 'bill_end_time'),

	'/fbl/inbound_orders/get': all('date', 'creation_time_From', 'creation_time_To'),
	'/fbl/outbound_orders/get': all('date', 'creation_time_from', 'creation_time_to'),

	'/promotion/voucher/create': VOUCHER,
	'/promotion/voucher/update': VOUCHER,
	'/promotion/flexicombo/create': START_AND_END,
	'/promotion/flexicombo/update': START_AND_END,
	'/promotion/freeshipping/create': PERIOD,
	'/promotion/freeshipping/update': PERIOD,

	'/sponsor/solutions/addSolution': SPONSOR,
	'/sponsor/solutions/adgroup/searchAdgroupList': SPONSOR,
	'/sponsor/solutions/campaign/searchCampaignList': SPONSOR,
	'/sponsor/solutions/campaign/updateCampaign': SPONSOR,
	'/sponsor/solutions/report/getDiscoveryReportAdgroup': SPONSOR,
	'/sponsor/solutions/report/getDiscoveryReportAudience': SPONSOR,
	'/sponsor/solutions/report/getDiscoveryReportCampaign': SPONSOR,
	'/sponsor/solutions/report/getDiscoveryReportKeyword': SPONSOR,
	'/sponsor/solutions/report/getReportCampaignOnPrePlacement': SPONSOR,
	'/sponsor/solutions/report/getReportOverview': {
		...SPONSOR,
		...all('date', 'lastStartDate', 'lastEndDate'),
	},
	'/sponsor/solutions/report/getReportOverviewMetric': SPONSOR,
};
