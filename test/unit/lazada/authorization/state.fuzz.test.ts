import fc from 'fast-check';
import { openNote, sealNote } from '../../../../nodes/LazadaTrigger/visit/resultNote';
import { LazadaError } from '../../../../lazada/errors';
import { createState, judgeState, verifyState } from '../../../../lazada/authorization/state';
import { catchOutcome } from '../../support/errors';
import { mutated } from '../../../support/mutations';
import { inheritedMembers } from '../../support/prototypes';
import { MANY } from '../../support/random';

const APP = '123456';
const SECRET = 'app-secret-helloworld';
const NOW = 1_900_000_000_000;
const EXPIRES_AT = NOW + 3_600_000;
const BROWSER = 'abcdefghijklmnopqrstu_';
const PIECES = [
	'.',
	'..',
	'=',
	'-',
	'_',
	'+',
	'/',
	'lz1',
	'lz1.',
	'zzzzzzzz',
	'%2E',
	' ',
	'\n',
	'\0',
];

const expected = { sellers: ['100123', 'SG1AB2C'], countries: ['sg', 'cb'] };
const make = (content: object) => createState({ expiresAt: EXPIRES_AT, ...content }, APP, SECRET);

/** Each state with the only browser that it is valid in. */
const STATES = new Map<string, string | undefined>([
	[make({}), undefined],
	[make({ reference: 'shop 7 ร้าน', expected }), undefined],
	[make({ browser: BROWSER }), BROWSER],
	[make({ reference: 'shop 7', expected, browser: BROWSER }), BROWSER],
]);

const before = inheritedMembers();

/** Mostly the right value; else nearly it. */
function mostly(value: string): fc.Arbitrary<string> {
	return fc.oneof({ arbitrary: fc.constant(value), weight: 8 }, mutated([value], PIECES));
}

const times = fc.oneof(
	fc.constant(NOW),
	fc.constantFrom(0, EXPIRES_AT - 1, EXPIRES_AT, EXPIRES_AT + 1, NaN, Infinity, -Infinity),
	fc.double(),
);

afterAll(() => expect(inheritedMembers()).toEqual(before));

describe('a state that is nearly one of ours', () => {
	const state = mutated([...STATES.keys()], PIECES);
	const browser = fc.option(mostly(BROWSER), { nil: undefined });

	it('is valid exactly if every byte of it, the app, the browser and the time are right', () => {
		const seen = { valid: 0, expired: 0, invalid: 0 };
		const property = fc.property(
			state,
			browser,
			mostly(APP),
			mostly(SECRET),
			times,
			(text, cookie, appKey, appSecret, now) => {
				const { verdict } = judgeState(text, appKey, appSecret, now, cookie);
				const isApps = appKey === APP && appSecret === SECRET;
				const isOurs = isApps && STATES.has(text) && STATES.get(text) === (cookie || undefined);
				const inTime = now < EXPIRES_AT ? 'valid' : 'expired';
				expect(verdict).toBe(isOurs ? inTime : 'invalid');
				seen[verdict] += 1;
			},
		);
		fc.assert(property, MANY);
		expect(Math.min(seen.valid, seen.expired)).toBeGreaterThan(50);
		expect(seen.invalid).toBeGreaterThan(MANY.numRuns / 2);
	});

	it('is verified exactly if it is judged valid, and else refused by type', () => {
		let verified = 0;
		const property = fc.property(state, browser, times, (text, cookie, now) => {
			const outcome = catchOutcome(() => verifyState(text, APP, SECRET, now, cookie));
			const judged = judgeState(text, APP, SECRET, now, cookie);
			if (outcome instanceof LazadaError) {
				expect([outcome.kind, judged.verdict]).toEqual([
					'input',
					expect.not.stringMatching(/^valid/),
				]);
				return;
			}
			verified += 1;
			expect(judged).toEqual({ verdict: 'valid', content: outcome });
		});
		fc.assert(property, MANY);
		expect(verified).toBeGreaterThan(100);
	});
});

describe('a note that is nearly one of ours', () => {
	const content = { page: 'connected', shops: [{ country: 'sg', name: 'SG1' }], supportInfo: 'x' };
	const note = sealNote(content, EXPIRES_AT, APP, SECRET);

	it('is opened exactly if every byte of it, the app and the time are right', () => {
		let opened = 0;
		const property = fc.property(
			mutated([note, ...STATES.keys()], PIECES),
			mostly(APP),
			mostly(SECRET),
			times,
			(text, appKey, appSecret, now) => {
				const isOurs = text === note && appKey === APP && appSecret === SECRET;
				const read = openNote(text, appKey, appSecret, now);
				expect(read).toEqual(isOurs && now < EXPIRES_AT ? content : undefined);
				if (read !== undefined) opened += 1;
			},
		);
		fc.assert(property, MANY);
		expect(opened).toBeGreaterThan(50);
	});
});
