import { judgeAnswer, unreachable } from '../../../../../lazada/answers/answer';
import { needsAuthorization } from '../../../../../lazada/authorization/authorizationGuide';
import { joinMessage, LazadaError, type LazadaErrorKind } from '../../../../../lazada/errors';
import { readGrant } from '../../../../../lazada/grants/tokenCalls';
import { readSettings } from '../../../../../lazada/settings';
import { problemNote } from '../../../../../nodes/LazadaTrigger/visit/problemNote';
import { catchRefusal } from '../../../support/errors';
import { errorAnswer } from '../../../../support/tokenAnswers';

const REQUEST_ID = '0ba2887315172940728551014';
const SECRET = 'app-secret-helloworld';
const settings = readSettings({
	appKey: '123456',
	appSecret: SECRET,
	callbackUrl: 'https://example.com/callback',
});

const refused = (code: unknown, message = 'Said by Lazada') =>
	catchRefusal(() => judgeAnswer({ status: 200, body: errorAnswer(code, message) }));
const noGatewayAnswer = (body: unknown) => catchRefusal(() => judgeAnswer({ status: 200, body }));

describe('the page for a shop that could not be connected', () => {
	it.each<[LazadaErrorKind, string]>([
		['wrongShop', 'wrongShop'],
		['reauthorize', 'codeNotValid'],
		['unreachable', 'unreachable'],
		['badAnswer', 'unreachable'],
		['refused', 'notReady'],
		['input', 'notReady'],
		['canceled', 'notReady'],
		['postponed', 'notReady'],
	])('where it is %s is %s', (kind, page) => {
		const note = problemNote(new LazadaError(kind, 'It happened', { advice: 'Do this.' }));
		expect(note).toEqual({ page, shops: [], supportInfo: '' });
	});

	it.each([
		['InvalidCode', 'codeNotValid'],
		['IllegalRefreshToken', 'codeNotValid'],
		['E1002', 'unreachable'],
		['ServiceTimeout', 'unreachable'],
		['SellerCallLimit', 'unreachable'],
		['901', 'unreachable'],
		[901, 'unreachable'],
		['ApiCallLimit', 'unreachable'],
		['AppApiCallLimit', 'unreachable'],
		['AppCallLimit', 'unreachable'],
		['IncompleteSignature', 'notReady'],
		['InvalidAppKey', 'notReady'],
		['InvalidTimestamp', 'notReady'],
		['AppWhiteIpLimit', 'notReady'],
		['InsufficientPermission', 'notReady'],
		['MissingParameter', 'notReady'],
		['998', 'notReady'],
		['SellerNotActive', 'notReady'],
		['A code nobody knows', 'notReady'],
		['__proto__', 'notReady'],
		['e1002', 'notReady'],
	])('where Lazada answers %j is %s, with its code and request ID', (code, page) => {
		expect(problemNote(refused(code))).toEqual({
			page,
			shops: [],
			supportInfo: `${code} · ${REQUEST_ID}`,
		});
	});

	it.each(['<html></html>', '', '{"access_token":"cut-off', '[]', { code: '' }])(
		'where no gateway answers, but %j, is that Lazada is out of reach',
		(body) => {
			expect(problemNote(noGatewayAnswer(body))).toMatchObject({
				page: 'unreachable',
				supportInfo: '',
			});
		},
	);

	it('where half a grant came has the request ID alone', () => {
		const half = catchRefusal(() => readGrant({ access_token: 't', request_id: 'r-1' }, 0));
		expect(problemNote(half)).toEqual({ page: 'unreachable', shops: [], supportInfo: 'r-1' });
	});

	it.each([
		new Error('connect ECONNREFUSED 10.0.0.1'),
		new TypeError('undefined is not a function'),
		'text',
		undefined,
		null,
		{ kind: 'wrongShop', details: { lazadaCode: 'X' } },
	])('for anything else is that it is not ready, and says nothing of it', (error) => {
		expect(problemNote(error)).toEqual({ page: 'notReady', shops: [], supportInfo: '' });
	});
});

describe('the information for whoever runs the app', () => {
	it('has no advice, no link and no state, which are for the user of n8n', () => {
		const cause = refused('InvalidCode', 'Invalid authorization code');
		const guide = needsAuthorization(cause.message, settings, 0, undefined, cause);
		for (const error of [cause, guide, joinMessage(guide), joinMessage(cause)]) {
			const { page, supportInfo } = problemNote(error);
			expect(page).toBe('codeNotValid');
			expect(['', `InvalidCode · ${REQUEST_ID}`]).toContain(supportInfo);
		}
		expect(guide.message).toContain('state=lz1.');
		expect(problemNote(guide).supportInfo).toContain('InvalidCode');
	});

	it('names neither host nor address where Lazada is out of reach', () => {
		const url = 'https://auth.lazada.com/rest/auth/token/create?code=0_123456_x';
		const error = unreachable(url, Object.assign(new Error('x'), { code: 'ECONNRESET' }));
		expect(problemNote(error)).toEqual({ page: 'unreachable', shops: [], supportInfo: '' });
	});

	it('does not repeat a secret that Lazada repeats as its code', () => {
		const body = errorAnswer(`Bad ${SECRET}`, 'x', { request_id: SECRET });
		const error = catchRefusal(() => judgeAnswer({ status: 200, body }, [SECRET]));
		expect(problemNote(error).supportInfo).toBe('Bad *** · ***');
	});
});
