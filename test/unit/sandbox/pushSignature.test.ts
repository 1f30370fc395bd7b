import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { signPush } from '../../../sandbox/push/signPush';
import { TEST_MESSAGES } from '../../../sandbox/push/testMessages';
import { openApp } from '../../support/app';
import { MESSAGES, PUSH_APP, SAMPLES } from '../../support/pushMessages';

const APP = { ...openApp(), ...PUSH_APP };

describe('what the sandbox signs', () => {
	it.each(MESSAGES)('%s has the signature of the reference', (_title, { raw, authorization }) => {
		expect(signPush(APP, raw)).toBe(authorization);
	});

	it("has the signature of Lazada's documentation", () => {
		const { app_key, app_secret, raw, authorization } = SAMPLES.signature.documented_vector;
		expect(signPush({ ...APP, appKey: app_key, appSecret: app_secret }, raw)).toBe(authorization);
	});

	it('has the HMAC of the bytes, whatever they are', () => {
		const text = fc.string({ unit: 'grapheme' });
		fc.assert(
			fc.property(
				fc.stringMatching(/^\d{1,9}$/),
				fc.string({ minLength: 1 }),
				text,
				(appKey, appSecret, body) => {
					const bytes = Buffer.concat([Buffer.from(appKey), Buffer.from(body)]);
					const expected = createHmac('sha256', Buffer.from(appSecret)).update(bytes).digest('hex');
					expect(signPush({ ...APP, appKey, appSecret }, body)).toBe(expected);
				},
			),
			{ numRuns: 2_000 },
		);
	});
});

describe('the test messages of Verify', () => {
	it("are Lazada's, to the byte", () => {
		expect(Object.values(TEST_MESSAGES).map((one) => JSON.stringify(one))).toEqual(
			SAMPLES.test_messages.map(({ raw }) => raw),
		);
	});
});
