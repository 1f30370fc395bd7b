import { NodeApiError, type INode } from 'n8n-workflow';
import { unreachable } from '../../../../lazada/answers/answer';
import { LazadaError } from '../../../../lazada/errors';
import { everythingIn } from '../../support/errors';

const URL = 'https://auth.lazada.com/rest/auth/token/create?code=0_123456_secret';
const NODE: INode = {
	id: '1',
	name: 'Lazada',
	type: 'n8n-nodes-lazada.lazada',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** An error as axios throws it, which holds the whole request. */
function networkError(code: string): Error {
	return Object.assign(new Error('connect 0_123456_secret'), { code, config: { url: URL } });
}

describe('no answer at all', () => {
	it.each<[unknown, string]>([
		[{ code: 'ECONNREFUSED' }, "auth.lazada.com couldn't be reached"],
		[networkError('ECONNRESET'), "auth.lazada.com couldn't be reached"],
		[{ cause: { cause: { code: 'ENOTFOUND' } } }, "auth.lazada.com couldn't be reached"],
		[{ cause: { httpCode: 'EAI_AGAIN' } }, "auth.lazada.com couldn't be reached"],
		[
			new NodeApiError(NODE, { message: 'x', code: 'ECONNREFUSED' }),
			"auth.lazada.com couldn't be reached",
		],
		[{ httpCode: '502' }, "auth.lazada.com couldn't be reached"],
		[{ code: 'ETIMEDOUT' }, "auth.lazada.com didn't answer in time"],
		[{ cause: { code: 'ECONNABORTED' } }, "auth.lazada.com didn't answer in time"],
		[{ httpCode: 'ETIMEDOUT' }, "auth.lazada.com didn't answer in time"],
	])('names the host, what to check, and nothing of the request: %p', (thrown, message) => {
		const error = unreachable(URL, thrown);
		if (error === undefined) throw new Error('It is no error of the network');
		expect(error).toBeInstanceOf(LazadaError);
		expect([error.kind, error.message]).toEqual(['unreachable', message]);
		expect(error.description).toContain('What is stored is unchanged');
		expect(everythingIn(error)).not.toContain('secret');
	});

	it.each([
		new Error('connect ECONNREFUSED'),
		'ECONNREFUSED',
		undefined,
		null,
		7,
		{},
		{ code: '' },
		{ code: 404, httpCode: null },
		[{ code: 'ECONNREFUSED' }],
	])('is not the reason of an error that has no code: %p', (thrown) => {
		expect(unreachable(URL, thrown)).toBeUndefined();
	});

	it('is not looked for without end where an error is its own cause', () => {
		const circular: { cause?: unknown } = {};
		circular.cause = circular;
		expect(unreachable(URL, circular)).toBeUndefined();
	});
});
