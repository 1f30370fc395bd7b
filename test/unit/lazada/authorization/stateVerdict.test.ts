import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { createState, judgeState, type StateContent } from '../../../../lazada/authorization/state';
import { catchRefusal } from '../../support/errors';
import { MANY } from '../../support/random';

const APP = '123456';
const SECRET = 'app-secret-helloworld';
const NOW = 1_900_000_000_000;
const EXPIRES_AT = NOW + 3_600_000;
const BROWSER = 'abcdefghijklmnopqrstu_';
const INVALID = { verdict: 'invalid' };

const expected = { sellers: ['100123', 'SG1AB2C'], countries: ['sg', 'cb'] };
const make = (content: Partial<StateContent>) =>
	createState({ expiresAt: EXPIRES_AT, ...content }, APP, SECRET);
const judge = (state: string, browser?: string, now = NOW) =>
	judgeState(state, APP, SECRET, now, browser);

/** A state of any layout, sealed by whoever has the secret: the first 16 bytes of an HMAC, in base64url. */
function sealed(body: string, browser = ''): string {
	const mac = createHmac('sha256', SECRET).update(`state:${APP}:${body}:${browser}`).digest();
	return `${body}.${mac.subarray(0, 16).toString('base64url')}`;
}

const base64url = (text: string) => Buffer.from(text).toString('base64url');
const END = Math.floor(EXPIRES_AT / 1000).toString(36);

const states: Array<[string, string, string | undefined]> = [
	['without anything', make({}), undefined],
	['with a reference', make({ reference: 'shop 7' }), undefined],
	['with expected shops', make({ expected }), undefined],
	['bound to a browser', make({ browser: BROWSER }), BROWSER],
	['with all of it', make({ reference: 'shop 7', expected, browser: BROWSER }), BROWSER],
];

describe('a state with expected shops', () => {
	it('comes back with them, and with its reference', () => {
		expect(judge(make({ expected }))).toEqual({
			verdict: 'valid',
			content: { expiresAt: EXPIRES_AT, expected },
		});
		expect(judge(make({ reference: 'ร้าน 7', expected }))).toEqual({
			verdict: 'valid',
			content: { expiresAt: EXPIRES_AT, reference: 'ร้าน 7', expected },
		});
	});

	it('is laid out and sealed as others can compute', () => {
		const shops = base64url('100123,SG1AB2C;sg,cb');
		expect(make({ reference: 'x', expected })).toBe(
			sealed(`lz1.${END}.${base64url('x')}.${shops}`),
		);
		expect(make({ expected, browser: BROWSER })).toBe(sealed(`lz1.${END}..${shops}`, BROWSER));
		expect(make({ reference: 'x' })).toBe(sealed(`lz1.${END}.${base64url('x')}`));
	});

	it('is free of characters that URLs encode, and gives no secret away', () => {
		const state = make({ reference: 'shop 7', expected, browser: BROWSER });
		expect(encodeURIComponent(state)).toBe(state);
		for (const part of state.split('.')) {
			const text = Buffer.from(part, 'base64url').toString('latin1');
			expect(text).not.toContain(SECRET);
			expect(text).not.toContain(BROWSER);
		}
	});

	it('cannot lose them, nor take those of another', () => {
		const [prefix, end, reference, shops, mac] = make({ reference: 'x', expected }).split('.');
		const [, , , otherShops] = make({ expected: { sellers: ['7'], countries: [] } }).split('.');
		const open = make({ reference: 'x' });
		for (const parts of [
			[prefix, end, reference, mac],
			[prefix, end, reference, '', mac],
			[prefix, end, reference, otherShops, mac],
			[prefix, end, shops, reference, mac],
			[prefix, end, reference, shops, open.split('.').at(-1)],
			[prefix, end, `${reference}${shops}`, mac],
		]) {
			expect(judge(parts.join('.'))).toEqual(INVALID);
		}
	});

	it('that even the holder of the secret has written wrongly is refused', () => {
		const state = sealed(`lz1.${END}..${base64url('a b;sg')}`);
		expect(catchRefusal(() => judge(state)).kind).toBe('input');
	});
});

describe('a state of each kind', () => {
	it.each(states)('%s is valid until its end, then expired', (_what, state, browser) => {
		expect(judge(state, browser).verdict).toBe('valid');
		expect(judge(state, browser, EXPIRES_AT - 1).verdict).toBe('valid');
		expect(judge(state, browser, EXPIRES_AT)).toEqual({ verdict: 'expired' });
		expect(judge(state, browser, NaN)).toEqual({ verdict: 'expired' });
	});

	it.each(states)('%s is invalid with any bit of it flipped', (_what, state, browser) => {
		const bytes = Buffer.from(state, 'latin1');
		for (let bit = 0; bit < bytes.length * 8; bit += 1) {
			const changed = Buffer.from(bytes);
			changed[bit >> 3] ^= 1 << (bit & 7);
			for (const now of [NOW, EXPIRES_AT]) {
				expect(judge(changed.toString('latin1'), browser, now)).toEqual(INVALID);
			}
		}
	});

	it.each(states)('%s is invalid in any other browser, ended or not', (_what, state, browser) => {
		const others = [undefined, 'ABCDEFGHIJKLMNOPQRSTU-', `${BROWSER}x`, BROWSER.slice(1), BROWSER];
		for (const other of others.filter((one) => one !== browser)) {
			expect(judge(state, other)).toEqual(INVALID);
			expect(judge(state, other, EXPIRES_AT)).toEqual(INVALID);
		}
	});

	it.each(states)('%s is invalid to another app', (_what, state, browser) => {
		expect(judgeState(state, '123457', SECRET, NOW, browser)).toEqual(INVALID);
		expect(judgeState(state, APP, `${SECRET}2`, NOW, browser)).toEqual(INVALID);
	});
});

describe('a wrong layout is invalid, though the seal is right:', () => {
	it.each([
		`lz1.${END}.${base64url('x')}.${base64url('1;sg')}.${base64url('more')}`,
		`lz1.${END}....`,
		`lz2.${END}.`,
		`lz1x.${END}.`,
		`.lz1.${END}.`,
		'',
	])('%j', (body) => {
		expect(judge(sealed(body))).toEqual(INVALID);
	});

	it.each(['lz1', 'lz1.', 'lz1..', 'lz1.!.x', 'lz1.0.x'])('or has no end to come: %j', (body) => {
		expect(judge(sealed(body))).toEqual({ verdict: 'expired' });
	});
});

it('whatever comes back as a state is invalid, but for those that were made here', () => {
	const made = states.map(([, state]) => state);
	const part = fc.oneof(
		fc.constantFrom('', 'lz1', ...made.flatMap((state) => state.split('.'))),
		fc.base64String(),
		fc.string({ unit: 'binary' }),
	);
	const texts = fc.array(part, { maxLength: 7 }).map((parts) => parts.join('.'));
	const property = fc.property(texts, fc.option(part, { nil: undefined }), (text, browser) => {
		if (!made.includes(text)) expect(judge(text, browser)).toEqual(INVALID);
	});
	fc.assert(property, MANY);
});
