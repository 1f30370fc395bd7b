import type { IDataObject } from 'n8n-workflow';
import { businessParameters, callsTo } from '../support/apiCall';
import { runJob } from '../support/job';
import { accepted, AS_SOMEONE, useStubGateway } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const IDS = '/review/seller/history/list';
const REVIEWS = '/review/seller/list/v2';
const PRODUCT = { product: { __rl: true, mode: 'id', value: '7000' } };
const DAY_MS = 86_400_000;

const host = useHost();
const stub = useStubGateway();

async function getMany(parameters: IDataObject) {
	const credential = await host.authorizedCredential('my');
	return await runJob(host, 'review', 'getAll', { ...PRODUCT, ...parameters }, { credential });
}

async function getManyOfStub(parameters: IDataObject, onError?: 'continueRegularOutput') {
	const credential = await host.newCredential({ gatewayUrl: stub.url });
	const all = { ...AS_SOMEONE, ...PRODUCT, ...parameters };
	return await runJob(host, 'review', 'getAll', all, { credential, onError });
}

/** Answers with so many IDs, and with what `toReviews` makes of the IDs that are asked for. */
function answerWith(count: number, toReviews: (ids: number[]) => object): void {
	stub.answer = ({ path, parameters }) => {
		if (path === REVIEWS) {
			const ids = JSON.parse(parameters.id_list) as number[];
			return accepted({ success: 'true', ...toReviews(ids) });
		}
		const page = Number(parameters.current);
		const all = Array.from({ length: count }, (_, index) => 111111111100 + index);
		const id_list = all.slice((page - 1) * 10, page * 10);
		return accepted({ success: 'true', data: { current: page, total: count, id_list } });
	};
}

describe('Review → Get Many', () => {
	test('gives the reviews of the last week, by their IDs, ten in each call', async () => {
		const { json, error } = await getMany({});
		expect(error).toBeUndefined();
		expect(json).toHaveLength(12);
		expect(json[0]).toMatchObject({
			product_id: 7000,
			rating: expect.any(Number) as number,
			can_reply: true,
			create_time: expect.stringMatching(/^2026-11-\d\dT.*Z$/) as string,
		});
		const [first] = callsTo(host, IDS).map(businessParameters);
		expect(first).toMatchObject({ item_id: '7000', current: '1' });
		expect(Number(first.end_time) - Number(first.start_time)).toBe(7 * DAY_MS);
		const lists = callsTo(host, REVIEWS).map((call) => businessParameters(call).id_list);
		expect(lists.map((list) => (JSON.parse(list) as number[]).length)).toEqual([10, 2]);
	});

	test('asks for a longer period in parts of a week', async () => {
		const { error } = await getMany({ from: '2026-11-01T00:00:00Z', to: '2026-11-23T00:00:00Z' });
		expect(error).toBeUndefined();
		const times = callsTo(host, IDS).map((call) => {
			const { start_time, end_time } = businessParameters(call);
			return [Number(start_time), Number(end_time)];
		});
		expect(times[0][0]).toBe(Date.parse('2026-11-01T00:00:00Z'));
		expect(Math.max(...times.map(([, end]) => end))).toBe(Date.parse('2026-11-23T00:00:00Z'));
		for (const [start, end] of times) expect(end - start).toBeLessThanOrEqual(7 * DAY_MS);
		expect(new Set(times.map(([start]) => start)).size).toBe(4);
	});

	test('gives only as many as wanted, and asks for no others', async () => {
		const { json } = await getMany({ limit: 3 });
		expect(json).toHaveLength(3);
		const [call] = callsTo(host, REVIEWS).map(businessParameters);
		expect(JSON.parse(call.id_list)).toHaveLength(3);
	});

	test.each([
		[{ from: '2026-08-01T00:00:00Z' }, 'From is more than 90 days ago'],
		[{ from: '2026-11-20T00:00:00Z', to: '2026-11-10T00:00:00Z' }, 'To is before From'],
		[
			{ product: { __rl: true, mode: 'id', value: '={{ "" }}' } },
			'The parameter "Product ID" (item_id) is missing',
		],
	])('sends nothing where Lazada would refuse it: %j', async (parameters, message) => {
		const { error } = await getMany(parameters);
		expect(error?.message).toBe(message);
		expect(host.sandbox.log.calls).toEqual([]);
	});

	test('gives reviews in the order of their IDs, with text for numbers, and says which are gone', async () => {
		answerWith(3, (ids) => ({
			data: {
				review_list: [ids[2], ids[0]].map((id) => ({
					id: String(id),
					can_reply: 'false',
					create_time: '1658235676532',
					ratings: { overall_rating: '2', product_rating: '4' },
					seller_reply: 'thanks',
				})),
				outdated_reviews: [ids[1]],
			},
		}));
		const { json, run } = await getManyOfStub({});
		const expected = { rating: 2, can_reply: false, seller_reply: 'thanks' };
		expect(json).toEqual(
			['111111111100', '111111111102'].map((id) => ({
				id,
				...expected,
				create_time: '2022-07-19T13:01:16.532Z',
			})),
		);
		expect(JSON.stringify(run.data.resultData.runData.Tested)).toContain(
			'1 of 3 reviews are no longer shown',
		);
	});

	test('keeps the reviews that came before a call that Lazada refuses', async () => {
		let calls = 0;
		answerWith(25, (ids) => {
			calls += 1;
			return calls === 2
				? { success: 'false', error_code: 'PARAMS_VALIDATE_ERROR', error_msg: 'NULL_ID' }
				: { data: { review_list: ids.map((id) => ({ id })) } };
		});
		const { json } = await getManyOfStub({}, 'continueRegularOutput');
		expect(json).toHaveLength(11);
		expect(json[10].error).toContain('NULL_ID');
	});
});

describe('Review → Reply', () => {
	async function reply(parameters: IDataObject) {
		const credential = await host.authorizedCredential('my');
		return await runJob(host, 'review', 'reply', parameters, { credential });
	}

	test('replies once to each review', async () => {
		const { json: reviews } = await getMany({ limit: 1 });
		const parameters = { reviewId: String(reviews[0].id as number), reply: 'Thank you & see you!' };
		const { json, error } = await reply(parameters);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ success: true, requestId: expect.any(String) as string }]);
		const { json: after } = await getMany({ limit: 1 });
		expect(after[0]).toMatchObject({ seller_reply: 'Thank you & see you!', can_reply: false });
		const again = await reply(parameters);
		expect(again.error?.message).toContain('The review has a reply already');
	});

	test.each([
		[{ reviewId: '1', reply: 'x'.repeat(501) }, 'The reply has 501 characters'],
		[{ reviewId: '1', reply: '={{ " " }}' }, 'The parameter "Reply" (content) is missing'],
		[{ reviewId: 'first', reply: 'Thanks' }, 'isn\'t a number: "first"'],
	])('sends nothing that Lazada would refuse: %#', async (parameters, message) => {
		const { error } = await reply(parameters);
		expect(error?.message).toContain(message);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});
