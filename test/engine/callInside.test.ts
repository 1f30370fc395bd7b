import type { IDataObject, INode } from 'n8n-workflow';
import { APP } from '../support/app';
import { readData, type Members } from '../support/answerShapes';
import { callApi } from './support/apiCall';
import type { Credential } from './support/credential';
import { everythingIn } from './support/everythingIn';
import type { Execution } from './support/execution';
import { accepted, AS_SOMEONE, useStubGateway } from './support/stubGateway';
import { useHost } from './support/useHost';

const UPDATE = '/promotion/flexicombo/update';
const CANCEL = '/order/reverse/cancel/create';
const WHY = 'The flexi combo has begun';
const RAW = { simplify: false };
const AS_DATA = { options: { returnRefusals: true } };

const host = useHost();
const stub = useStubGateway();
let credential: Credential;

beforeAll(async () => {
	credential = await host.newCredential({ gatewayUrl: stub.url });
});

/** Calls an API once, which answers that it accepted the call, with these members. */
async function call(
	path: string,
	members: object,
	also: IDataObject = {},
	onError?: INode['onError'],
): Promise<Execution> {
	stub.answer = () => accepted(members);
	const parameters = { method: 'POST', ...AS_SOMEONE, ...also };
	return await callApi(host, path, parameters, { credential, onError });
}

const REFUSALS: Array<[what: string, path: string, members: object]> = [
	['success false', UPDATE, { success: false, error_code: 'X1', error_msg: WHY }],
	['success "false"', UPDATE, { success: 'false', error_code: 'X1', error_msg: WHY }],
	[
		'success false in result',
		'/order/package/repack',
		{ result: { success: false, error_code: 'X1', error_msg: WHY, data: {} } },
	],
	['a tip that is an error', CANCEL, { data: { tip_type: 'error', tip_content: WHY } }],
];

describe.each(REFUSALS)('an accepted answer with %s', (_what, path, members) => {
	const sentence = `Lazada didn't carry out the call: ${WHY}`;
	const details = { reasons: [{ message: WHY }], requestId: 'request-of-the-stub' };

	test.each([{}, RAW])('ends the node: %j', async (also) => {
		const { error, outputs } = await call(path, members, also);
		expect(error).toMatchObject({ name: 'NodeApiError', message: sentence });
		expect(error?.description).toMatch(/request ID: request-of-the-stub/);
		expect(error?.context.itemIndex).toBe(0);
		expect(outputs).toEqual([]);
		expect(stub.asked).toHaveLength(1);
	});

	test('is an item with the reason if the node continues', async () => {
		const { error, json } = await call(path, members, {}, 'continueRegularOutput');
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ error: sentence, details }]);
	});

	test('goes to the error output', async () => {
		const { error, outputs } = await call(path, members, {}, 'continueErrorOutput');
		expect(error).toBeUndefined();
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]).toMatchObject([{ json: { error: sentence } }]);
	});

	test('is data where the user wants it so', async () => {
		const { error, json } = await call(path, members, { ...AS_DATA, ...RAW });
		expect(error).toBeUndefined();
		expect(json).toEqual([{ ...members, code: '0', request_id: 'request-of-the-stub' }]);
		const simple = await call(path, members, AS_DATA);
		expect(simple.error).toBeUndefined();
		expect(JSON.stringify(simple.json)).toContain(WHY);
	});
});

test('a number as code inside an accepted answer does not let the call be sent again', async () => {
	for (const error_code of ['6', 901]) {
		const { error } = await call(UPDATE, { success: false, error_code }, { method: 'GET' });
		expect(error?.description).toMatch(/Look the code up/);
	}
	expect(stub.asked).toHaveLength(2);
});

describe('what an answer repeats or has too much of:', () => {
	const SECRETS = [APP.appSecret, AS_SOMEONE.accessToken];

	test('secrets in reasons are masked', async () => {
		const text = `No, ${SECRETS.join(' and ')}`;
		const detail = [{ field: text, code: text, message: text }];
		const refused = { success: false, error_code: text, error_msg: text, detail };
		const data = { packages: [{ package_id: text, item_err_code: text, msg: text }] };
		const [first, second, third] = [
			await call(UPDATE, refused),
			await call(UPDATE, refused, {}, 'continueErrorOutput'),
			await call('/order/package/rts', { result: { success: true, data } }),
		];
		for (const { run, error, outputs } of [first, second, third]) {
			const all = everythingIn([error, outputs, run.data.resultData.runData.Tested]);
			expect(all).toContain('No, *** and ***');
			for (const secret of SECRETS) expect(all).not.toContain(secret);
		}
	});

	test('a reason of 10,000 characters and 500 details are bounded', async () => {
		const detail = Array.from({ length: 500 }, (_, at) => ({
			field: `${at}`,
			message: 'x'.repeat(10_000),
		}));
		const members = { success: false, error_msg: 'y'.repeat(10_000), detail };
		const { error } = await call(UPDATE, members);
		expect(error?.message.length).toBeLessThanOrEqual(500);
		const { json } = await call(UPDATE, members, {}, 'continueRegularOutput');
		expect((json[0].details as Members).reasons).toHaveLength(50);
		expect(JSON.stringify(json).length).toBeLessThan(30_000);
	});

	test('an answer of 10,000 objects in each other is an item as it came', async () => {
		const depth = 10_000;
		const text = `{"code":"0","data":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`;
		stub.answer = () => text;
		const { error, outputs } = await callApi(host, '/seller/get', AS_SOMEONE, { credential });
		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(1);
	});
});

describe('nothing beside an empty data is lost:', () => {
	const done = { success: true, requestId: 'request-of-the-stub' };

	test.each<[path: string, members: object]>([
		['/product/create', { data: {}, batch_id: 'b1' }],
		['/images/migrate', { batch_id: 'b1' }],
		['/images/migrate', { data: null, batch_id: 'b1' }],
		['/im/session/open', { session_id: 's1' }],
		['/im/session/open', { data: [], session_id: 's1' }],
		[UPDATE, { success: true, error_msg: '' }],
	])('%s: %j', async (path, members) => {
		const { json, error } = await call(path, members);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ ...done, ...members }]);
		const raw = await call(path, members, RAW);
		expect(raw.json).toEqual([{ ...members, code: '0', request_id: 'request-of-the-stub' }]);
	});
});

interface Sample {
	path: string;
	answer: Members;
}

test.each(readData<Sample[]>('sampleAnswers.json'))(
	'Lazada’s own sample of $path is returned whole',
	async ({ path, answer }) => {
		const { json, error } = await call(path, answer, { ...RAW, ...AS_DATA });
		expect(error).toBeUndefined();
		expect(json).toEqual([{ ...answer, request_id: 'request-of-the-stub' }]);
		const simple = await call(path, answer, AS_DATA);
		expect(simple.json).toEqual([answer.result]);
	},
);
