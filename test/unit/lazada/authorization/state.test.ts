import fc from 'fast-check';
import { LazadaError } from '../../../../lazada/errors';
import { equalInConstantTime } from '../../../../lazada/authorization/seal';
import { createState, isOwnState, verifyState } from '../../../../lazada/authorization/state';
import { catchOutcome, catchRefusal } from '../../support/errors';
import { MANY, SOME } from '../../support/random';

const APP = '123456';
const SECRET = 'app-secret-helloworld';
const NOW = 1_900_000_000_000;
const EXPIRES_AT = NOW + 3_600_000;
const BROWSER = 'cookie-of-the-browser';
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/% ';

const made = createState({ expiresAt: EXPIRES_AT, reference: 'shop 7 ร้าน' }, APP, SECRET);
const verify = (state: string, now = NOW) => verifyState(state, APP, SECRET, now);

/** Checks that the state is refused as forged, and that the message does not give the secret away. */
function expectForged(work: () => unknown): void {
	const { kind, message, description } = catchRefusal(work);
	expect(kind).toBe('input');
	expect(message).toBe("This state wasn't created for this app, or was changed");
	expect(description).toContain('Nothing was exchanged');
}

describe('a state', () => {
	it('comes back with its reference and its end', () => {
		expect(verify(made)).toEqual({ expiresAt: EXPIRES_AT, reference: 'shop 7 ร้าน' });
		expect(verify(createState({ expiresAt: EXPIRES_AT }, APP, SECRET))).toEqual({
			expiresAt: EXPIRES_AT,
		});
	});

	it('is short, free of characters that URLs encode, and known as ours', () => {
		expect(encodeURIComponent(made)).toBe(made);
		expect(createState({ expiresAt: EXPIRES_AT }, APP, SECRET).length).toBeLessThan(40);
		expect(isOwnState(made)).toBe(true);
		expect(isOwnState('lz1')).toBe(false);
		expect(isOwnState('my-own-state')).toBe(false);
	});

	it('is proved by 128 bits that are those of an HMAC of all it says', () => {
		const mac = made.split('.').at(-1) ?? '';
		expect(Buffer.from(mac, 'base64url')).toHaveLength(16);
		const others = [
			createState({ expiresAt: EXPIRES_AT + 1000, reference: 'shop 7 ร้าน' }, APP, SECRET),
			createState({ expiresAt: EXPIRES_AT, reference: 'shop 8 ร้าน' }, APP, SECRET),
			createState({ expiresAt: EXPIRES_AT }, APP, SECRET),
			createState({ expiresAt: EXPIRES_AT, reference: 'shop 7 ร้าน' }, '654321', SECRET),
		];
		for (const other of others) expect(other.endsWith(mac)).toBe(false);
	});

	it('gives neither the secret nor the browser away', () => {
		const bound = createState({ expiresAt: EXPIRES_AT, browser: BROWSER }, APP, SECRET);
		const decoded = bound
			.split('.')
			.map((part) => Buffer.from(part, 'base64url').toString('latin1'));
		for (const shown of [bound, ...decoded]) {
			expect(shown).not.toContain(SECRET);
			expect(shown).not.toContain(BROWSER);
		}
	});

	it('ends at its time, to the second', () => {
		expect(verify(made, EXPIRES_AT - 1).expiresAt).toBe(EXPIRES_AT);
		for (const now of [EXPIRES_AT, EXPIRES_AT + 1, EXPIRES_AT * 2]) {
			const { kind, message } = catchRefusal(() => verify(made, now));
			expect(kind).toBe('input');
			expect(message).toBe('The authorization link has expired');
		}
	});

	it('is refused with any single character changed, added or taken away', () => {
		for (let index = 0; index < made.length; index += 1) {
			const [before, after] = [made.slice(0, index), made.slice(index + 1)];
			expectForged(() => verify(before + after));
			for (const other of ALPHABET) {
				if (other !== made[index]) expectForged(() => verify(before + other + after));
				expectForged(() => verify(`${before}${other}${made.slice(index)}`));
			}
		}
		for (const other of ALPHABET) expectForged(() => verify(made + other));
	});

	it('is refused for another app key or secret', () => {
		expectForged(() => verifyState(made, '123457', SECRET, NOW));
		expectForged(() => verifyState(made, APP, `${SECRET}2`, NOW));
		expectForged(() => verifyState(made, '', SECRET, NOW));
		expectForged(() => verifyState(made, APP, '', NOW));
	});

	it('is bound to the browser that started, where there is one', () => {
		const bound = createState({ expiresAt: EXPIRES_AT, browser: BROWSER }, APP, SECRET);
		expect(verifyState(bound, APP, SECRET, NOW, BROWSER)).toEqual({ expiresAt: EXPIRES_AT });
		for (const browser of [undefined, '', 'cookie-of-another']) {
			expectForged(() => verifyState(bound, APP, SECRET, NOW, browser));
		}
		expectForged(() => verifyState(made, APP, SECRET, NOW, BROWSER));
	});

	it('cannot be put together from two, or moved to a later end', () => {
		const later = createState({ expiresAt: EXPIRES_AT * 2, reference: 'shop 8' }, APP, SECRET);
		const [prefix, , reference, mac] = made.split('.');
		const [, laterEnd, laterReference] = later.split('.');
		expectForged(() => verify([prefix, laterEnd, reference, mac].join('.')));
		expectForged(() => verify([prefix, made.split('.')[1], laterReference, mac].join('.')));
	});

	it.each(['', '.', '...', 'lz1...', 'lz2.a.b.c', 'not ours', made.toUpperCase(), ` ${made}`])(
		'is refused where it is none: %j',
		(state) => expectForged(() => verify(state)),
	);

	it('takes a reference of 500 characters, not of more', () => {
		const reference = 'x'.repeat(500);
		const state = createState({ expiresAt: EXPIRES_AT, reference }, APP, SECRET);
		expect(verify(state).reference).toBe(reference);
		const tooLong = { expiresAt: EXPIRES_AT, reference: `${reference}y` };
		const { kind, message } = catchRefusal(() => createState(tooLong, APP, SECRET));
		expect(kind).toBe('input');
		expect(message).toContain('500');
	});

	it('carries any reference through', () => {
		const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
		const property = fc.property(text, text, (reference, browser) => {
			const state = createState({ expiresAt: EXPIRES_AT, reference, browser }, APP, SECRET);
			expect(verifyState(state, APP, SECRET, NOW, browser).reference).toBe(reference);
		});
		fc.assert(property, SOME);
	});

	it('made of random text is always refused, by type', () => {
		const part = fc.oneof(
			fc.constantFrom('lz1', '', ...made.split('.')),
			fc.string({ unit: 'binary' }),
		);
		const state = fc.oneof(
			fc.array(part, { maxLength: 6 }).map((parts) => parts.join('.')),
			fc.string(),
		);
		const property = fc.property(state, (text) => {
			const outcome = catchOutcome(() => verify(text));
			expect(text === made || outcome instanceof LazadaError).toBe(true);
		});
		fc.assert(property, MANY);
	});
});

it('texts are the same only if every character is', () => {
	expect(equalInConstantTime('abc', 'abc')).toBe(true);
	expect(equalInConstantTime('', '')).toBe(true);
	for (const other of ['abd', 'ab', 'abcd', 'ABC', '', 'abc\u0000'])
		expect(equalInConstantTime('abc', other)).toBe(false);
});
