import type { IDataObject } from 'n8n-workflow';
import { businessParameters, callsTo } from '../support/apiCall';
import { runJob } from '../support/job';
import { accepted, AS_SOMEONE, useStubGateway } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const host = useHost();
const stub = useStubGateway();

async function shop(operation: string, parameters: IDataObject = {}) {
	const credential = await host.authorizedCredential('my');
	return await runJob(host, 'shop', operation, parameters, { credential });
}

async function shopOfStub(operation: string, answer: object, parameters: IDataObject = {}) {
	stub.answer = () => accepted(answer);
	const credential = await host.newCredential({ gatewayUrl: stub.url });
	const all = { ...AS_SOMEONE, ...parameters };
	return await runJob(host, 'shop', operation, all, { credential });
}

describe('Shop', () => {
	test('Get gives the shop, without the e-mail address', async () => {
		const { json, error } = await shop('get');
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ location: 'MY', status: 'ACTIVE' }]);
		expect(json[0]).not.toHaveProperty('email');
		expect((await shop('get', { simplify: false })).json[0]).toHaveProperty('email');
	});

	test('Get Metrics gives its figures', async () => {
		const { json, error } = await shop('getMetrics');
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		expect(Object.keys(json[0])).toEqual(
			expect.arrayContaining(['positive_seller_rating', 'ship_on_time', 'response_time']),
		);
	});

	const INDICATOR = {
		type: 'POSITIVE_SELLER_RATING',
		name: 'Positive Seller Rating',
		tip: "<div style='font-weight: bold'>Positive Seller Rating</div>",
		score: '92.0',
		formatted_score: '92%',
		target: '85.0',
		formatted_target: '≥ 85%',
		target_respected: 'true',
		action_url: '/apps/review/manage',
	};

	test('Get Performance gives an item for each indicator', async () => {
		const data = { seller_id: '42', indicators: [INDICATOR, INDICATOR] };
		const { json } = await shopOfStub('getPerformance', { data, success: 'true' });
		const { tip, ...needed } = INDICATOR;
		expect(json).toEqual([needed, needed].map((one) => ({ ...one, target_respected: true })));
		expect(JSON.stringify(json)).not.toContain(tip);
		const raw = await shopOfStub('getPerformance', { data }, { simplify: false });
		expect(raw.json).toEqual([data]);
	});

	test('Get Performance asks for a language', async () => {
		const { error } = await shop('getPerformance', { filters: { language: 'th-TH' } });
		expect(error).toBeUndefined();
		const [call] = callsTo(host, '/seller/performance/get');
		expect(businessParameters(call)).toEqual({ language: 'th-TH' });
	});

	const WAREHOUSE = { warehouse_code: 'dropshipping', name: 'Main', status: 'ACTIVE' };

	test.each([
		['one, as Lazada documents it', WAREHOUSE, [WAREHOUSE]],
		['several', [WAREHOUSE, { ...WAREHOUSE, warehouse_code: 'second' }], undefined],
		['none', [], []],
		['none at all', null, []],
	])('Get Warehouses gives %s', async (_name, module, expected) => {
		const result = { success: true, not_success: false, module, retry: false };
		const { json, error } = await shopOfStub('getWarehouses', { result });
		expect(error).toBeUndefined();
		expect(json).toEqual(expected ?? module);
	});

	test('Get Warehouses asks for those with their addresses', async () => {
		const { json, error } = await shop('getWarehouses');
		expect(error).toBeUndefined();
		expect(json).toHaveLength(1);
		expect(Object.keys(json[0])).toEqual(
			expect.arrayContaining(['warehouse_code', 'detail_address', 'post_code']),
		);
		expect(json[0]).not.toHaveProperty('module');
	});

	test('Get Messages gives what Lazada wrote, all pages of it', async () => {
		const { json, error } = await shop('getMessages', { returnAll: true });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(25);
		expect(Object.keys(json[0])).toEqual([
			'id',
			'time',
			'category',
			'title',
			'description',
			'link',
		]);
	});
});
