import type { IHttpRequestOptions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError, UserError, type INode } from 'n8n-workflow';
import { requestOptions, sendAndJudge } from '../../../client/requests';
import { MultipartForm } from '../../../client/sign/multipartForm';
import { LazadaError } from '../../../lazada/errors';
import { errorAnswer } from '../../support/tokenAnswers';
import { everythingIn, catchRejection } from '../support/errors';

const URL = 'https://api.lazada.sg/rest/orders/get';
const NODE: INode = {
	id: '1',
	name: 'Lazada',
	type: 'n8n-nodes-lazada.lazada',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const options = requestOptions('GET', URL, { limit: '10' });
const answering = (response: unknown) => async () => await Promise.resolve(response);
const failing = (error: unknown) => async () => await Promise.reject(error as Error);

describe('the options of a request', () => {
	const COMMON = {
		url: URL,
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	};

	it('of a GET have its parameters in the query, and the whole answer as text', () => {
		expect(options).toEqual({ ...COMMON, method: 'GET', qs: { limit: '10' }, timeout: 30_000 });
	});

	it('of a POST have them in the body, and the time that the caller gives', () => {
		expect(requestOptions('POST', URL, { limit: '10' }, 5)).toEqual({
			...COMMON,
			method: 'POST',
			body: { limit: '10' },
			timeout: 5,
		});
		const form = new MultipartForm({ a: 'b' }, []);
		expect(requestOptions('POST', URL, form).body).toBe(form);
	});
});

describe('an answer', () => {
	it('is given where its code is 0, whatever the HTTP status', async () => {
		const send = jest.fn<Promise<unknown>, [IHttpRequestOptions]>(
			answering({ statusCode: 503, body: '{"code":"0","data":[1]}' }),
		);
		expect(await sendAndJudge(send, options, [])).toEqual({ code: '0', data: [1] });
		expect(send.mock.calls).toEqual([[options]]);
	});

	it('is an error where Lazada refuses, and repeats no secret', async () => {
		const body = errorAnswer('SomethingNew', 'bad secret-1234');
		const send = answering({ statusCode: 200, body: JSON.stringify(body) });
		const error = await catchRejection(sendAndJudge(send, options, ['secret-1234']));
		expect([error.kind, error.message]).toEqual(['refused', 'bad ***']);
		expect(everythingIn(error)).not.toContain('secret-1234');
	});

	it.each([undefined, null, 'text', [], {}, { statusCode: 200 }])(
		"is none where n8n's response is %j",
		async (response) => {
			const error = await catchRejection(sendAndJudge(answering(response), options, []));
			expect(error.kind).toBe('badAnswer');
		},
	);
});

describe('no answer', () => {
	const network = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1'), {
		code: 'ECONNREFUSED',
	});

	it.each<[string, unknown]>([
		['an error of the network', network],
		["n8n's error with that as its cause", Object.assign(new Error('n8n'), { cause: network })],
		[
			"n8n's error that has lost the cause and keeps the code as HTTP status",
			new NodeApiError(NODE, { message: 'x', code: 'ECONNREFUSED' }),
		],
		[
			'an HTTP status in an error, in which n8n keeps it as text',
			Object.assign(new Error('n8n'), { httpCode: '502' }),
		],
	])('is told by the host where n8n throws %s', async (_what, error) => {
		const { kind, message } = await catchRejection(sendAndJudge(failing(error), options, []));
		expect(kind).toBe('unreachable');
		expect(message).toBe("api.lazada.sg couldn't be reached");
	});

	it('in time is told as such', async () => {
		const error = Object.assign(new Error('timeout'), { cause: { code: 'ETIMEDOUT' } });
		const { message } = await catchRejection(sendAndJudge(failing(error), options, []));
		expect(message).toBe("api.lazada.sg didn't answer in time");
	});

	it.each<[string, unknown]>([
		['does not let the request out', new UserError('The address is blocked')],
		['has no credential for it', new NodeOperationError(NODE, 'Node has no credential')],
		['says what it wants without any code', new NodeApiError(NODE, { message: 'x' })],
		['throws no error at all', 'text'],
	])('leaves the error as it is where n8n %s', async (_what, error) => {
		const thrown = await sendAndJudge(failing(error), options, []).catch((one: unknown) => one);
		expect(thrown).toBe(error);
	});

	it('leaves an error of the signing as it is', async () => {
		const error = new LazadaError('input', 'The URL is empty');
		expect(await catchRejection(sendAndJudge(failing(error), options, []))).toBe(error);
	});
});
