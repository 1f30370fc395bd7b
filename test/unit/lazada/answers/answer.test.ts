import fc from 'fast-check';
import { judgeAnswer } from '../../../../lazada/answers/answer';
import { LazadaError } from '../../../../lazada/errors';
import { everythingIn, catchOutcome, catchRefusal } from '../../support/errors';
import { MANY, nearly, nearlyJson } from '../../support/random';
import { createAnswer, errorAnswer } from '../../../support/tokenAnswers';

const refused = (body: unknown, status = 200) => catchRefusal(() => judgeAnswer({ status, body }));

describe('an answer of Lazada', () => {
	it.each(['0', 0])('is accepted with the code %p, as text, bytes or parsed JSON', (code) => {
		const answer = createAnswer({ code });
		const text = JSON.stringify(answer);
		for (const body of [answer, text, ` ${text}\n`, Buffer.from(text)]) {
			expect(judgeAnswer({ status: 200, body })).toEqual(answer);
		}
	});

	it.each([200, 400, 403, 500, 502, 0, NaN])(
		'counts by its JSON, with HTTP status %p',
		(status) => {
			expect(judgeAnswer({ status, body: '{"code":"0","data":[]}' })).toEqual({
				code: '0',
				data: [],
			});
			const { kind, details } = refused(errorAnswer('IllegalAccessToken', 'expired'), status);
			expect(kind).toBe('refused');
			expect(details.lazadaCode).toBe('IllegalAccessToken');
		},
	);

	it('is not judged by its type, which contradicts itself', () => {
		for (const type of ['ISV', 'ISP', 'SYSTEM', 'NIL', undefined]) {
			expect(refused(errorAnswer('998', 'closed', { type })).details.lazadaCode).toBe('998');
			expect(judgeAnswer({ status: 200, body: { code: '0', type } })).toEqual({ code: '0', type });
		}
	});

	it('of which nobody knows the code keeps Lazada’s text, code and request id', () => {
		const { kind, message, description, details } = refused(
			errorAnswer('GSP_WAREHOUSE_9', 'Warehouse of the item\n is not bound'),
		);
		expect(kind).toBe('refused');
		expect(message).toBe('Warehouse of the item is not bound');
		expect(description).toContain("Lazada's code: GSP_WAREHOUSE_9");
		expect(description).toContain('request ID: 0ba2887315172940728551014');
		expect(details).toMatchObject({
			lazadaCode: 'GSP_WAREHOUSE_9',
			requestId: '0ba2887315172940728551014',
		});
	});

	it('of which nobody knows the code, and without a text, shows the code', () => {
		expect(refused({ code: 12345 }).message).toBe('Lazada answered with the code 12345');
		for (const code of ['__proto__', 'constructor', 'toString']) {
			expect(refused({ code, message: 'odd' }).message).toBe('odd');
		}
	});

	it('is shown in one line of bounded length', () => {
		const { message } = refused(errorAnswer('X1', `a\r\n\tb\u0000c ${'x'.repeat(5000)}`));
		expect(message).toMatch(/^a b c x+$/);
		expect(message.length).toBeLessThanOrEqual(500);
	});

	it.each([
		['This API will be banned, this ban will last 1 seconds', 1],
		['The request is too frequent, This ban will last 3600 seconds.', 3600],
		['too frequent', undefined],
		['this ban will last long', undefined],
	])('says how long a ban lasts: "%s"', (text, seconds) => {
		expect(refused(errorAnswer('ApiCallLimit', text)).details.waitSeconds).toBe(seconds);
		expect(refused(errorAnswer('SomethingNew', text)).details.waitSeconds).toBe(seconds);
	});

	it.each(['InvalidCode', 'SomethingNew'])(
		'that repeats secrets is shown without them: %s',
		(code) => {
			const secrets = ['app-secret-x1', '0_123456_code', 'refresh.token+(1)'];
			const all = secrets.join(' and ');
			const body = errorAnswer(code, `bad: ${all}, ${all}`, {
				request_id: `r-${all}`,
				detail: all,
			});
			const error = catchRefusal(() => judgeAnswer({ status: 200, body }, ['', ...secrets]));
			for (const secret of secrets) expect(everythingIn(error)).not.toContain(secret);
			expect(error.message + error.description).toContain('***');
			const asCode = { code: secrets[0], message: '' };
			const odd = catchRefusal(() => judgeAnswer({ status: 200, body: asCode }, secrets));
			expect(everythingIn(odd)).not.toContain(secrets[0]);
		},
	);
});

describe('what is no answer of Lazada’s gateway', () => {
	it.each([
		['an HTML page', '<!DOCTYPE html><html><body>blocked</body></html>', 'a web page'],
		['XML', ' \n<error/>', 'a web page'],
		['cut-off JSON', '{"access_token":"abc","refr', 'cut off'],
		['plain text', 'upstream connect error', 'cut off'],
		['an empty text', '', 'empty'],
		['blanks', ' \r\n', 'empty'],
		['empty bytes', Buffer.alloc(0), 'empty'],
		['nothing', undefined, 'empty'],
		['null', null, 'empty'],
		['JSON without code', '{"message":"hello"}', "isn't an answer from Lazada's gateway"],
		['an empty object', {}, "isn't an answer from Lazada's gateway"],
		['a code that is no text', '{"code":null}', "isn't an answer from Lazada's gateway"],
		['a code that is an object', { code: { value: '0' } }, "isn't an answer from Lazada's gateway"],
		['a blank code', { code: ' ' }, "isn't an answer from Lazada's gateway"],
		['an inherited code', Object.create({ code: '0' }), "isn't an answer from Lazada's gateway"],
		['a list as JSON', '["0"]', "isn't an answer from Lazada's gateway"],
		['a number as JSON', '0', "isn't an answer from Lazada's gateway"],
	])('is refused as such: %s', (_what, body, words) => {
		const { kind, message, description, details } = refused(body, 502);
		expect(kind).toBe('badAnswer');
		expect(message).toContain(words);
		expect(description).toContain('502');
		expect(details.lazadaCode).toBeUndefined();
	});

	it('is not repeated, because it may hold tokens', () => {
		expect(everythingIn(refused('{"access_token":"token-12345","refr'))).not.toContain(
			'token-12345',
		);
		expect(everythingIn(refused('<p>token-12345</p>'))).not.toContain('token-12345');
		expect(everythingIn(refused({ access_token: 'token-12345' }))).not.toContain('token-12345');
	});

	it('gives a typed refusal for any of 10,000 random answers', () => {
		const names = ['code', 'message', 'request_id', 'type', 'detail', 'data'];
		const body = fc.oneof(
			nearly(names),
			nearlyJson(names),
			nearlyJson(names).map((text) => Buffer.from(text)),
		);
		let accepted = 0;
		const property = fc.property(fc.oneof(fc.integer(), fc.double()), body, (status, given) => {
			const outcome = catchOutcome(() => judgeAnswer({ status, body: given }, ['a-token']));
			if (outcome instanceof LazadaError) {
				expect(['refused', 'reauthorize', 'badAnswer']).toContain(outcome.kind);
				expect(outcome.message).not.toBe('');
			} else {
				accepted += 1;
				expect(String(outcome.code).trim()).toBe('0');
			}
		});
		fc.assert(property, MANY);
		expect(accepted).toBeGreaterThan(100);
	});
});
