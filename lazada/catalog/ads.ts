import { boolean, choice, number, required, text, time } from './builders';
import { type ApiPath, get } from './entry';

const SOLUTION = choice('bizCode', 'Ads', { sponsoredSearch: 'Sponsored Discovery' }, required);
const ONLINE = choice('onlineStatus', 'Status', { 0: 'Offline', 1: 'Online', 9: 'Deleted' });
const CAMPAIGN_TYPE = choice('campaignType', 'Campaign Type', { 1: 'Manual', 2: 'Automated' });
const PLACEMENTS = { N: 'Sponsored Search', J: 'Sponsored Product' };
const PERIOD = [time('startDate', 'From', required), time('endDate', 'To', required)];
const REAL_TIME = boolean('useRtTable', 'Include Data of Today');
const SORTED = [
	text('sort', 'Sort By'),
	choice('order', 'Sort Direction', { ASC: 'Ascending', DESC: 'Descending' }),
];

/** Ads in Lazada's search and beside its products (Sponsored Solutions). */
export const ADS: readonly ApiPath[] = [
	get('/sponsor/solutions/campaign/searchCampaignList', 'Get Ad Campaigns', {
		use: 'Get a list of ad campaigns with their budgets and results',
		synonyms: ['list campaigns', 'advertising', 'sponsored discovery', 'marketing', 'budget'],
		answer: 'success',
		parameters: [SOLUTION, ...PERIOD, ONLINE],
	}),
	get('/sponsor/solutions/adgroup/searchAdgroupList', 'Get Ad Groups', {
		use: 'Get the ad groups of a campaign with their bids and results',
		synonyms: ['list ads', 'advertising', 'sponsored discovery', 'marketing', 'bids'],
		answer: 'success',
		parameters: [
			SOLUTION,
			number('campaignId', 'Campaign ID', required),
			...PERIOD,
			text('adgroupName', 'Ad Group Name'),
			ONLINE,
		],
	}),
	get('/sponsor/solutions/report/getReportOverview', 'Get Ad Report Overview', {
		use: 'Get the results of all ads in a period beside those of the one before',
		synonyms: ['advertising', 'ad spend', 'roi', 'roas', 'clicks', 'statistics'],
		answer: 'success',
		parameters: [
			SOLUTION,
			...PERIOD,
			time('lastStartDate', 'Compared From', required),
			time('lastEndDate', 'Compared To', required),
			{ ...REAL_TIME, ...required },
		],
	}),
	get('/sponsor/solutions/report/getDiscoveryReportCampaign', 'Get Ad Campaign Report', {
		use: 'Get the results of each ad campaign in a period',
		synonyms: ['advertising', 'ad spend', 'roi', 'roas', 'clicks', 'statistics'],
		answer: 'result.success',
		parameters: [
			...PERIOD,
			number('campaignId', 'Campaign ID'),
			text('campaignName', 'Campaign Name'),
			CAMPAIGN_TYPE,
			choice('productType', 'Placement', PLACEMENTS),
			REAL_TIME,
			...SORTED,
		],
	}),
	get('/sponsor/solutions/report/getDiscoveryReportAdgroup', 'Get Ad Group Report', {
		use: 'Get the results of each ad group in a period',
		synonyms: ['advertising', 'ad spend', 'roi', 'roas', 'clicks', 'statistics'],
		answer: 'result.success',
		parameters: [
			...PERIOD,
			text('campaignId', 'Campaign ID'),
			text('campaignName', 'Campaign Name'),
			CAMPAIGN_TYPE,
			text('adgroupId', 'Ad Group ID'),
			text('adgroupName', 'Ad Group Name'),
			text('itemId', 'Product ID'),
			REAL_TIME,
			...SORTED,
		],
	}),
	get('/sponsor/solutions/report/getDiscoveryReportKeyword', 'Get Ad Keyword Report', {
		use: 'Get the results of each keyword of ads in a period',
		synonyms: ['advertising', 'ad spend', 'search terms', 'roi', 'roas', 'clicks', 'bids'],
		answer: 'result.success',
		parameters: [
			...PERIOD,
			text('keyword', 'Keyword'),
			text('campaignId', 'Campaign ID'),
			text('campaignName', 'Campaign Name'),
			text('adgroupId', 'Ad Group ID'),
			text('adgroupName', 'Ad Group Name'),
			REAL_TIME,
			...SORTED,
		],
	}),
];
