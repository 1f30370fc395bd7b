import fc from 'fast-check';
import {
	signature,
	signatureBaseString,
	signedParameters,
} from '../../../../lazada/signing/signature';
import { parameters, SOME } from '../../support/random';
import { frozen, lazadaSign, OFFICIAL, OFFICIAL_PARAMETERS } from '../../../support/signing';

const { appKey, appSecret, accessToken, timestamp, apiPath } = OFFICIAL;
const signing = { apiPath, appKey, appSecret, accessToken, timestamp };

describe("Lazada's official vectors", () => {
	it('gives the signature of guide 108069 for /order/get', () => {
		const { sign, ...unsigned } = OFFICIAL_PARAMETERS;
		expect(signatureBaseString(apiPath, unsigned)).toBe(OFFICIAL.baseString);
		expect(signature(apiPath, unsigned, appSecret)).toBe(sign);
		expect(signedParameters({ ...signing, parameters: { order_id: '1234' } })).toEqual(
			OFFICIAL_PARAMETERS,
		);
	});

	it('gives the order and signature of guide 108068', () => {
		const four = { foo: '1', bar: '2', foo_bar: '3', foobar: '4' };
		expect(signatureBaseString('/test/api', four)).toBe('/test/apibar2foo1foo_bar3foobar4');
		expect(signature('/test/api', four, '1234')).toBe(
			'988085883BF9D32D251478D23122C7ECC91518CDF63BA22F792000A378F52409',
		);
	});

	it('makes the same kind of digest as the push signature of guide 120168', () => {
		const pushed = '123456{"seller_id":"1234567", "message_type":0, "data":{...}..}';
		expect(signature(pushed, {}, '3412gyo124goi3124').toLowerCase()).toBe(
			'f3d2ca947f16a50b577c036adecd18bec126ea19cadedd59816e255d3b6104ab',
		);
	});
});

describe('the signature base string', () => {
	it('sorts names by byte, not as a dictionary does', () => {
		const names = { ab: '5', aB: '4', a1: '3', _u: '2', Zeta: '1' };
		expect(signatureBaseString('/p', names)).toBe('/pZeta1_u2a13aB4ab5');
	});

	it('sorts any number of names, in whatever order they come', () => {
		const name = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 6 });
		const property = fc.property(fc.uniqueArray(name, { maxLength: 80, size: 'max' }), (names) => {
			const given = Object.fromEntries(names.map((one) => [one, '.']));
			const sorted = names
				.filter((one) => one !== 'sign')
				.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
			expect(signatureBaseString('/p', given)).toBe(
				['/p', ...sorted.map((one) => `${one}.`)].join(''),
			);
		});
		fc.assert(property, SOME);
	});

	it.each([
		['=', 'a=b'],
		['&', 'a&b'],
		['+', '1+1'],
		['a space', 'a b'],
		['a percent sign', '%20'],
		['Thai', 'เสื้อ'],
		['an emoji', '🛒'],
		['JSON', '{"Request":{"a":[1, 2]}}'],
	])('holds a value with %s as it is', (_what, value) => {
		expect(signatureBaseString('/p', { v: value })).toBe(`/pv${value}`);
	});

	it('signs the UTF-8 bytes of what is not ASCII', () => {
		const text = { name: 'เสื้อ 🛒', é: 'ü' };
		expect(signature('/p', text, 'secret')).toBe(lazadaSign('/p', text, 'secret'));
	});
});

describe('signed parameters', () => {
	it('never have an empty value, signed or sent', () => {
		const sent = signedParameters({ ...signing, parameters: { order_id: '1234', note: '' } });
		expect(sent).toEqual(OFFICIAL_PARAMETERS);
	});

	it('have no access token where none is given', () => {
		const without = { apiPath: '/auth/token/create', appKey, appSecret, timestamp };
		const sent = signedParameters({ ...without, parameters: { code: '0_123456_x' } });
		expect(Object.keys(sent)).toEqual(['code', 'app_key', 'timestamp', 'sign_method', 'sign']);
		const blank = signedParameters({ ...without, parameters: {}, accessToken: '' });
		expect(blank).not.toHaveProperty('access_token');
	});

	it('get another signature with another time, secret, path or value', () => {
		const given = { ...signing, parameters: { order_id: '1234' } };
		const signs = [
			given,
			{ ...given, timestamp: timestamp + 1 },
			{ ...given, appSecret: 'helloworlD' },
			{ ...given, apiPath: '/order/gets' },
			{ ...given, parameters: { order_id: '1235' } },
			{ ...given, accessToken: 'test2' },
		].map((one) => signedParameters(one).sign);
		expect(new Set(signs).size).toBe(signs.length);
	});

	it('are signed with the secret of each call, when apps take turns', () => {
		const { sign, ...unsigned } = OFFICIAL_PARAMETERS;
		for (const turn of ['first', 'second', 'third']) {
			expect([turn, signature(apiPath, unsigned, appSecret)]).toEqual([turn, sign]);
			expect(signature(apiPath, unsigned, turn)).toBe(lazadaSign(apiPath, unsigned, turn));
		}
	});

	it('do not sign a signature that is among them already', () => {
		expect(signature(apiPath, { ...OFFICIAL_PARAMETERS, sign: 'older' }, appSecret)).toBe(
			OFFICIAL.sign,
		);
	});

	it('leave the given parameters as they are', () => {
		const given = frozen({ order_id: '1234', note: '' });
		signedParameters({ ...signing, parameters: given });
		expect(given).toEqual({ order_id: '1234', note: '' });
	});

	it('agree with an independent implementation for any parameters, secret and token', () => {
		const text = fc.string({ unit: 'binary', minLength: 1 });
		const property = fc.property(parameters, text, text, (given, secret, token) => {
			const sent = signedParameters({
				...signing,
				parameters: given,
				appSecret: secret,
				accessToken: token,
			});
			const { sign, ...unsigned } = sent;
			expect(unsigned).toEqual(
				Object.fromEntries([
					...Object.entries(given),
					['app_key', appKey],
					['timestamp', '1517820392000'],
					['sign_method', 'sha256'],
					['access_token', token],
				]),
			);
			expect(sign).toBe(lazadaSign(apiPath, unsigned, secret));
		});
		fc.assert(property, SOME);
	});
});
