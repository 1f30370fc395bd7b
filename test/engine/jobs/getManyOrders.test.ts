import { runJob } from '../support/job';
import { businessParameters, callsTo } from '../support/apiCall';
import { useHost } from '../support/useHost';

const host = useHost();

describe('Order → Get Many', () => {
	test('gives the fields that one needs of each order, 50 at most', async () => {
		const credential = await host.authorizedCredential('my');
		const filters = { createdAfter: '2026-11-01T00:00:00+08:00' };
		const { json, error } = await runJob(host, 'order', 'getAll', { filters }, { credential });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(50);
		expect(Object.keys(json[0])).toEqual(
			expect.arrayContaining(['order_id', 'statuses', 'created_at']),
		);
		expect(json[0]).not.toHaveProperty('address_billing');
		expect(businessParameters(callsTo(host, '/orders/get')[0])).toMatchObject({
			created_after: '2026-11-01T00:00:00+08:00',
		});
	});
});
