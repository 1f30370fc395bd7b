import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { isSignedPush } from '../../../../lazada/events/pushSignature';
import { MANY } from '../../support/random';
import { MESSAGES, PUSH_APP, SAMPLES } from '../../../support/pushMessages';

const { documented_vector: documented } = SAMPLES.signature;

test('the vector of Lazada’s guide is signed', () => {
	const { app_key: appKey, app_secret: appSecret, raw, authorization } = documented;
	expect(isSignedPush({ appKey, appSecret, body: Buffer.from(raw), authorization })).toBe(true);
});

describe.each(MESSAGES)('%s', (_title, { raw, authorization }) => {
	const body = Buffer.from(raw);

	it('is signed, in any case of the hex', () => {
		expect(isSignedPush({ ...PUSH_APP, body, authorization })).toBe(true);
		const upper = authorization.toUpperCase();
		expect(isSignedPush({ ...PUSH_APP, body, authorization: upper })).toBe(true);
	});

	it('is not with any bit of it changed, or of its signature', () => {
		for (let bit = 0; bit < body.length * 8; bit++) {
			const changed = Buffer.from(body);
			changed[bit >> 3] ^= 1 << (bit & 7);
			expect(isSignedPush({ ...PUSH_APP, body: changed, authorization })).toBe(false);
		}
		for (let place = 0; place < authorization.length; place++) {
			const digit = (Number.parseInt(authorization[place], 16) ^ 1).toString(16);
			const changed = authorization.slice(0, place) + digit + authorization.slice(place + 1);
			expect(isSignedPush({ ...PUSH_APP, body, authorization: changed })).toBe(false);
		}
	});

	it('is not for another app, or with another secret', () => {
		expect(isSignedPush({ ...PUSH_APP, appKey: '123457', body, authorization })).toBe(false);
		expect(isSignedPush({ ...PUSH_APP, appSecret: 'x', body, authorization })).toBe(false);
	});
});

const json = fc.oneof(
	fc.json(),
	fc.string({ unit: 'binary' }),
	fc.bigInt().map((id) => `{ "seller_id" :\t${id} , "data":{"a" : 1.50e+2 }}\r\n`),
	fc.jsonValue().map((value) => JSON.stringify(value, null, 3)),
);
const app = fc.record({
	appKey: fc.stringMatching(/^\d{1,12}$/),
	appSecret: fc.string({ minLength: 1 }),
});

test('what was signed over its bytes is accepted', () => {
	const property = fc.property(app, json, ({ appKey, appSecret }, text) => {
		const body = Buffer.from(text);
		const hmac = createHmac('sha256', appSecret).update(Buffer.concat([Buffer.from(appKey), body]));
		const authorization = hmac.digest('hex');
		expect(isSignedPush({ appKey, appSecret, body, authorization })).toBe(true);
	});
	fc.assert(property, MANY);
});

test('what was not is refused', () => {
	const header = fc.oneof(
		fc.string(),
		fc.stringMatching(/^[0-9a-f]{64}$/),
		fc.stringMatching(/^[0-9a-f]{63}(?:[0-9a-f]{2})?$/),
		fc.constantFrom('', '0'.repeat(64), 'Bearer x', `${'a'.repeat(64)}\n`, 'é'.repeat(64)),
	);
	const property = fc.property(app, json, header, ({ appKey, appSecret }, text, authorization) => {
		const body = Buffer.from(text);
		expect(isSignedPush({ appKey, appSecret, body, authorization })).toBe(false);
	});
	fc.assert(property, MANY);
});

test('without an App Key or a secret nothing is signed', () => {
	const body = Buffer.from('{}');
	for (const secret of ['', 's']) {
		const authorization = createHmac('sha256', secret).update('').update(body).digest('hex');
		expect(isSignedPush({ appKey: '', appSecret: secret, body, authorization })).toBe(false);
	}
});
