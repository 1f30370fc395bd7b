import { readShownAnswer, withAnswer } from '../../../client/answerDetails';
import { LazadaError } from '../../../lazada/errors';

const SECRET = 'app-"secret"-helloworld';
const TOKEN = '50000601c30atpedfgu3LVvik87Ixlsvle3mSoB7701ceb156fPunYZ43GBg';
const SECRETS = [SECRET, TOKEN, '', 'a'];

const show = (answer: unknown) => readShownAnswer(JSON.stringify(answer), SECRETS);

describe("Lazada's answer in the details of an error", () => {
	it('is there as it came', () => {
		const answer = { code: 'E017', detail: [{ field: 'x', n: 1 }], request_id: 'r' };
		expect(show(answer)).toEqual(answer);
		expect(readShownAnswer(' {"code":"1","id":12345678901234567890}\n', [])).toEqual({
			code: '1',
			id: '12345678901234567890',
		});
	});

	it('has neither token nor secret of the call, wherever it repeats them', () => {
		const answer = { message: `bad ${TOKEN}!`, list: [[SECRET]], [TOKEN]: 1, a: 'a' };
		expect(show(answer)).toEqual({ message: 'bad ***!', list: [['***']], '***': 1, a: 'a' });
		const escaped = `{"message":"\\u0035${TOKEN.slice(1)}"}`;
		expect(readShownAnswer(escaped, SECRETS)).toEqual({ message: '***' });
	});

	it('has no token of another shop', () => {
		const answer = { data: { access_token: 'x1', refreshToken: 'x2', app_secret: 'x3', b: 'x4' } };
		expect(show(answer)).toEqual({
			data: { access_token: '***', refreshToken: '***', app_secret: '***', b: 'x4' },
		});
	});

	it.each(['', '<html></html>', '{"code', '[]', 'null', '1', undefined, null, 7, {}])(
		'is left out where it is no JSON object: %p',
		(body) => {
			expect(readShownAnswer(body, [])).toBeUndefined();
		},
	);

	it('is left out where it is longer than a refusal', () => {
		const long = (length: number) => readShownAnswer(JSON.stringify({ a: 'x'.repeat(length) }), []);
		expect(long(19_000)).toBeDefined();
		expect(long(20_000)).toBeUndefined();
	});

	it.each([501, 9000])('is left out where it has objects and lists without end: %p', (depth) => {
		const body = `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
		expect(readShownAnswer(body, [])).toBeUndefined();
		expect(readShownAnswer('{"a":[[[[{}]]]]}', [])).toEqual({ a: [[[[{}]]]] });
	});

	it('comes beside all that the error says', () => {
		const error = new LazadaError('refused', 'It happened', { lazadaCode: 'X', advice: 'Do it.' });
		const found = withAnswer(error, '/orders/get', { body: '{"code":"X"}' }, []);
		expect(found).toBeInstanceOf(LazadaError);
		expect(found).toMatchObject({
			kind: 'refused',
			message: 'It happened',
			description: error.description,
			details: { ...error.details, apiPath: '/orders/get', answer: { code: 'X' } },
		});
	});

	it.each([
		[new Error('Other'), { body: '{}' }],
		[new LazadaError('unreachable', 'Other'), undefined],
		[new LazadaError('badAnswer', 'Other'), { body: '<html>' }],
	])('changes nothing of %s where there is none', (error, response) => {
		expect(withAnswer(error, '/orders/get', response, [])).toBe(error);
	});
});
