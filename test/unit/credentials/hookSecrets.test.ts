import type { IHttpRequestOptions } from 'n8n-workflow';
import { LazadaApi } from '../../../credentials/LazadaApi.credentials';
import { everythingIn, catchRejection } from '../support/errors';
import {
	CODE,
	credentialFields,
	DAY,
	FakeLazada,
	grantedFields,
	HOUR,
	SECRET,
	START,
} from '../support/fakeLazada';
import { createAnswer, errorAnswer } from '../../support/tokenAnswers';

const SECRETS = [
	SECRET,
	CODE,
	'access-token-stored',
	'refresh-token-stored',
	'token-of-create',
	'token-of-refresh',
];

/** All secrets that the other side of a call has: the app secret, and what the call sent. */
function repeated({ body }: IHttpRequestOptions): string {
	return `${SECRET} ${JSON.stringify(body)}`;
}

/** Every way in which Lazada or the network fails a call, with the secrets wherever they may stand. */
const FAILURES: Array<[string, (options: IHttpRequestOptions) => unknown]> = [
	...['InvalidCode', 'IllegalRefreshToken', 'IncompleteSignature', 'SomethingNew'].map(
		(code): [string, (options: IHttpRequestOptions) => unknown] => [
			code,
			(options) => {
				const text = repeated(options);
				return errorAnswer(code, text, { request_id: text, detail: text });
			},
		],
	),
	['a web page', (options) => `<html>${repeated(options)}</html>`],
	['a cut-off answer', (options) => `{"access_token":"token-of-create", "${repeated(options)}`],
	[
		'half a grant',
		(options) => createAnswer({ expires_in: repeated(options), message: repeated(options) }),
	],
	[
		'a network error that holds the request',
		(options) => {
			const error = new Error(repeated(options), { cause: new Error(repeated(options)) });
			throw Object.assign(error, { code: 'ECONNRESET', config: options });
		},
	],
];

/** The credential class remembers failures in the process, so each test has a later time. */
let now = START + 8 * DAY;

beforeEach(() => {
	now += 2 * HOUR;
	jest.useFakeTimers({ now });
});

afterEach(() => {
	jest.useRealTimers();
});

describe.each(FAILURES)('no error of the hook shows a secret: %s', (_what, fail) => {
	it.each([
		['an exchange', credentialFields({ authorizationCode: CODE })],
		[
			'an exchange of an address',
			credentialFields({ authorizationCode: `https://a.b/?code=${CODE}` }),
		],
		['a refresh', grantedFields()],
	])('after %s', async (_call, fields) => {
		const lazada = new FakeLazada();
		lazada.now = now;
		for (const apiPath of Object.keys(lazada.answers)) lazada.answers[apiPath] = fail;
		const fromKeeper = await catchRejection(lazada.keep(fields));

		const context = { helpers: { httpRequest: lazada.httpRequest } };
		const fromHook = await catchRejection(new LazadaApi().preAuthentication.call(context, fields));

		expect(lazada.calls).toHaveLength(2);
		expect(fromHook.message).toContain(fromKeeper.message);
		const shown = [fromKeeper, fromHook].map(everythingIn).join('\n');
		for (const secret of SECRETS) expect(shown).not.toContain(secret);
	});
});
