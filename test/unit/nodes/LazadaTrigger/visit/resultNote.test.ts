import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import {
	openNote,
	sealNote,
	type ResultNote,
} from '../../../../../nodes/LazadaTrigger/visit/resultNote';
import { createState, judgeState } from '../../../../../lazada/authorization/state';
import { MANY, SOME } from '../../../support/random';

const APP = '123456';
const SECRET = 'app-secret-helloworld';
const NOW = 1_900_000_000_000;
const EXPIRES_AT = NOW + 3_600_000;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/% ';

const note: ResultNote = {
	page: 'connected',
	shops: [{ country: 'th', name: 'ร้าน 🛒' }],
	supportInfo: 'InvalidCode · r-1',
};
const made = sealNote(note, EXPIRES_AT, APP, SECRET);
const open = (text: string, now = NOW) => openNote(text, APP, SECRET, now);

/** A note with any content, sealed by whoever has the secret: the first 16 bytes of an HMAC, in base64url. */
function sealed(body: string, purpose = 'result', appKey = APP): string {
	const mac = createHmac('sha256', SECRET).update(`${purpose}:${appKey}:${body}`).digest();
	return `${body}.${mac.subarray(0, 16).toString('base64url')}`;
}

const encoded = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

describe('a result note', () => {
	it('comes back as it was, at any time before its end', () => {
		expect(open(made)).toEqual(note);
		expect(open(made, EXPIRES_AT - 1)).toEqual(note);
		expect(open(made, 0)).toEqual(note);
	});

	it('is sealed by 128 bits of an HMAC of its own purpose', () => {
		const [body] = made.split('.');
		expect(made).toBe(sealed(body));
	});

	it('fits into an address as it is, however many shops there are', () => {
		const shops = Array.from({ length: 500 }, (_none, index) => ({
			country: 'th',
			name: `TH${index}`,
		}));
		const long = sealNote({ ...note, shops }, EXPIRES_AT, APP, SECRET);
		expect(encodeURIComponent(long)).toBe(long);
		expect(long.length).toBeLessThan(2000);
		expect(open(long)?.shops).toEqual(shops.slice(0, 20));
	});

	it('takes of a shop its name and country only, and gives no secret away', () => {
		const shop = { country: 'th', name: 'TH1', accessToken: 'an-access-token' };
		const [body] = sealNote({ ...note, shops: [shop] }, EXPIRES_AT, APP, SECRET).split('.');
		const content = Buffer.from(body, 'base64url').toString('utf8');
		expect(content).toContain('TH1');
		expect(content).not.toContain('an-access-token');
		expect(content).not.toContain(SECRET);
	});

	it('ends at its time', () => {
		for (const now of [EXPIRES_AT, EXPIRES_AT + 1, EXPIRES_AT * 2, NaN]) {
			expect(open(made, now)).toBeUndefined();
		}
	});

	it('is none with any single character changed, added or taken away', () => {
		for (let index = 0; index < made.length; index += 1) {
			const [before, after] = [made.slice(0, index), made.slice(index + 1)];
			expect(open(before + after)).toBeUndefined();
			for (const other of ALPHABET) {
				if (other !== made[index]) expect(open(before + other + after)).toBeUndefined();
			}
			expect(open(`${before}A${made.slice(index)}`)).toBeUndefined();
		}
	});

	it('is none for another app key or secret', () => {
		expect(openNote(made, '123457', SECRET, NOW)).toBeUndefined();
		expect(openNote(made, APP, `${SECRET}2`, NOW)).toBeUndefined();
		expect(openNote(made, '', SECRET, NOW)).toBeUndefined();
		expect(openNote(made, APP, '', NOW)).toBeUndefined();
	});

	it('cannot be put together from two', () => {
		const [body] = sealNote({ ...note, supportInfo: 'x' }, EXPIRES_AT, APP, SECRET).split('.');
		expect(open(`${body}.${made.split('.')[1]}`)).toBeUndefined();
		expect(open(`${made}.${made}`)).toBeUndefined();
	});

	it.each([null, [], 1, '', { expiresAt: 'later' }, { page: 'connected' }, { expiresAt: null }])(
		'sealed by us but without sense is none: %j',
		(content) => expect(open(sealed(encoded(content)))).toBeUndefined(),
	);

	it('sealed by us with members of other types has none of them', () => {
		const odd = {
			page: {},
			shops: [7, null, { name: [] }],
			supportInfo: true,
			expiresAt: EXPIRES_AT,
		};
		const shops = [{ country: '', name: '' }];
		expect(open(sealed(encoded(odd)))).toEqual({ page: '', shops, supportInfo: '' });
	});

	it('carries any text through, but for blanks around it', () => {
		const text = fc.string({ unit: 'binary', maxLength: 60 }).map((any) => any.trim());
		const shops = fc.array(fc.record({ country: text, name: text }), { maxLength: 20 });
		const property = fc.property(text, shops, text, (page, named, supportInfo) => {
			const content = { page, shops: named, supportInfo };
			expect(open(sealNote(content, EXPIRES_AT, APP, SECRET))).toEqual(content);
		});
		fc.assert(property, SOME);
	});

	it('is none where it is made of anything else, without an exception', () => {
		const part = fc.oneof(
			fc.constantFrom('', '.', ...made.split('.')),
			fc.string({ unit: 'binary' }),
			fc.base64String(),
		);
		const garbage = fc.array(part, { maxLength: 5 }).map((parts) => parts.join('.'));
		const property = fc.property(fc.oneof(garbage, fc.string()), (text) => {
			if (text !== made) expect(open(text)).toBeUndefined();
		});
		fc.assert(property, MANY);
	});
});

describe('a seal of one purpose', () => {
	it('makes no note of a state', () => {
		const state = createState({ expiresAt: EXPIRES_AT, reference: 'x' }, APP, SECRET);
		expect(open(state)).toBeUndefined();
		const [body] = made.split('.');
		expect(open(sealed(body, 'state'))).toBeUndefined();
		expect(open(sealed(body, 'result', ''))).toBeUndefined();
	});

	it('makes no state of a note', () => {
		expect(judgeState(made, APP, SECRET, NOW)).toEqual({ verdict: 'invalid' });
		const body = 'lz1.zzzzzzz.';
		const mac = sealed(`${body}:`).split('.').at(-1);
		expect(judgeState(`${body}.${mac}`, APP, SECRET, NOW)).toEqual({ verdict: 'invalid' });
		const own = sealed(`${body}:`, 'state').split('.').at(-1);
		expect(judgeState(`${body}.${own}`, APP, SECRET, NOW).verdict).toBe('valid');
	});
});
