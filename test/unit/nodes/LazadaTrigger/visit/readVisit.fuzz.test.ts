import fc from 'fast-check';
import { readAuthorizationCode } from '../../../../../lazada/authorization/authorizationCode';
import { LazadaError } from '../../../../../lazada/errors';
import { browserSecretIn } from '../../../../../nodes/LazadaTrigger/visit/browserCookie';
import { readVisit } from '../../../../../nodes/LazadaTrigger/visit/readVisit';
import { catchOutcome } from '../../../support/errors';
import { mutated } from '../../../../support/mutations';
import { inheritedMembers } from '../../../support/prototypes';
import { findValues } from '../../../support/queryValues';
import { MANY } from '../../../support/random';

const CODE = '0_123456_Zq8xYw-code';
const STATE = 'lz1.tp0vjs.c2hvcC00Mg.CkGTxVVJs6dkUC5CXK5J1Q';
const COOKIE = 'abcdefghijklmnopqrstu_';
const QUERIES = [
	`code=${CODE}&state=${STATE}`,
	`tenant=7&state=${STATE}&code=${CODE}`,
	'error=access_denied&error_description=The+seller+said+no',
	'done=eyJwYWdlIjoieCJ9.CkGTxVVJs6dkUC5CXK5J1Q',
	'',
];
const PIECES = [
	...[
		'&',
		'=',
		'?',
		'#',
		';',
		'%',
		'%26',
		'%3D',
		'%00',
		'+',
		' ',
		'\n',
		'\0',
		'[]',
		'[0]',
		'[code]',
	],
	...[
		'&code=',
		'&code=x',
		'&state=',
		'&state=x',
		'&error=x',
		'&done=x',
		'__proto__',
		'&__proto__[code]=x',
	],
	...[
		'constructor',
		'code',
		'state',
		'Code',
		'ｃode',
		'é',
		'\ud800',
		'<script>',
		'&a=1'.repeat(60),
	],
];

const before = inheritedMembers();

afterAll(() => expect(inheritedMembers()).toEqual(before));

describe('a query that is nearly one of a callback', () => {
	it('is a callback exactly if it has one code, one state, no error and no note', () => {
		const seen: Record<string, number> = {};
		const property = fc.property(mutated(QUERIES, PIECES), (query) => {
			const visit = readVisit(`/webhook/x/lazada?${query}`);
			seen[visit.kind] = (seen[visit.kind] ?? 0) + 1;
			const [codes, states, errors, notes] = ['code', 'state', 'error', 'done'].map((name) =>
				findValues(query, name),
			);
			const isShort = query.length <= 8000 && query.split('&').length <= 50;
			const isAlone = errors.length === 0 && notes.length === 0;
			const isCallback = codes.length === 1 && states.length === 1 && isAlone && isShort;
			if (isShort) expect(visit.kind === 'callback').toBe(isCallback);
			if (visit.kind === 'callback') {
				expect([visit.code, visit.state]).toEqual([codes[0].trim(), states[0]]);
			}
			if (visit.kind === 'result') expect([visit.note]).toEqual(notes);
		});
		fc.assert(property, MANY);
		expect(Object.keys(seen).sort()).toEqual([
			'callback',
			'declined',
			'invalid',
			'result',
			'start',
		]);
	});
});

describe('a pasted address that is nearly one of a callback', () => {
	const pasted = [CODE, ...QUERIES.map((query) => `https://example.com/callback?${query}`)];

	it('gives its one code and state, nothing, or a typed refusal', () => {
		let codes = 0;
		const property = fc.property(mutated(pasted, ['https://', ...PIECES]), (text) => {
			const outcome = catchOutcome(() => readAuthorizationCode(text));
			if (outcome instanceof LazadaError) {
				expect(outcome.kind).toBe('input');
				return expect(outcome.message.length).toBeLessThan(300);
			}
			if (outcome === undefined) return expect(text.trim()).toBe('');
			codes += 1;
			expect(outcome.code).toMatch(/^[\w.~+-]{1,512}={0,2}$/);
			// Without any sign of a query, what is encoded is encoded as a whole.
			const isWhole = !/[=?&\s]/.test(text.trim());
			const typed = isWhole ? decodeURIComponent(text.trim()) : text.trim();
			if (outcome.code === typed) return expect(outcome).toEqual({ code: outcome.code });
			const [query = ''] = typed.replace(/^[^?]*\?/, '').split('#');
			const found = findValues(query.replace(/^code=/, '&code='), 'code');
			expect(found.map((code) => code.trim())).toEqual([outcome.code]);
			expect(findValues(query, 'state').at(0)).toBe(outcome.state);
		});
		fc.assert(property, MANY);
		expect(codes).toBeGreaterThan(1000);
	});
});

describe('a cookie that is nearly ours', () => {
	it('gives a secret only if one of its pairs is exactly ours', () => {
		const headers = [`lazada-connect=${COOKIE}`, `a=b; lazada-connect=${COOKIE}; c=d`, 'a=b'];
		const pieces = ['; ', ';', '=', ' ', '"', ',', '\t', '\0', '; lazada-connect=', COOKIE, 'Ａ'];
		let found = 0;
		const property = fc.property(mutated(headers, pieces), (header) => {
			const secret = browserSecretIn(header);
			const pair = header
				.split(';')
				.find((text) => /^\s*lazada-connect=[\w-]{22}(=[^;]*)?\s*$/.test(text));
			expect(secret).toBe(pair?.trim().split('=')[1]);
			if (secret !== undefined) found += 1;
		});
		fc.assert(property, MANY);
		expect(found).toBeGreaterThan(1000);
	});
});
