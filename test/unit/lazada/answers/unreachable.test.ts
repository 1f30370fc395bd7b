import { unreachable } from '../../../../lazada/answers/answer';
import { everythingIn } from '../../support/errors';

describe('no answer at all', () => {
	const url = 'https://auth.lazada.com/rest/auth/token/create?code=0_123456_secret';

	it.each([
		[{ code: 'ECONNREFUSED' }, "auth.lazada.com couldn't be reached"],
		[{ cause: { cause: { code: 'ENOTFOUND' } } }, "auth.lazada.com couldn't be reached"],
		[{ code: 'ETIMEDOUT' }, "auth.lazada.com didn't answer in time"],
		[{ cause: { code: 'ECONNABORTED' } }, "auth.lazada.com didn't answer in time"],
		[new Error('0_123456_secret'), "auth.lazada.com couldn't be reached"],
		['text', "auth.lazada.com couldn't be reached"],
		[undefined, "auth.lazada.com couldn't be reached"],
	])('names the host, what to check, and nothing of the request: %p', (thrown, message) => {
		const error = unreachable(url, thrown);
		expect(error.kind).toBe('unreachable');
		expect(error.message).toBe(message);
		expect(error.description).toContain('What is stored is unchanged');
		expect(everythingIn(error)).not.toContain('secret');
	});

	it('is told also where an error is its own cause', () => {
		const circular: { cause?: unknown } = {};
		circular.cause = circular;
		expect(unreachable(url, circular).kind).toBe('unreachable');
	});
});
