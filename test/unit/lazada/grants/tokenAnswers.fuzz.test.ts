import fc from 'fast-check';
import { judgeAnswer, type RawAnswer } from '../../../../lazada/answers/answer';
import { LazadaError } from '../../../../lazada/errors';
import { readGrant } from '../../../../lazada/grants/tokenCalls';
import { everythingIn, catchOutcome } from '../../support/errors';
import { mutated, mutatedAnswers } from '../../../support/mutations';
import { inheritedMembers } from '../../support/prototypes';
import { MANY } from '../../support/random';
import { createAnswer, errorAnswer, refreshAnswer } from '../../../support/tokenAnswers';

const NOW = 1_900_000_000_000;
const SECRET = 'app-secret-helloworld';
const ANSWERS = [
	createAnswer(),
	refreshAnswer({ expires_in: '604800', code: 0 }),
	refreshAnswer({ refresh_expires_in: 0, account_id: null, country: 'CB' }),
	errorAnswer('IllegalRefreshToken', 'The specified refresh token is invalid or expired'),
];
const PIECES = [
	'"',
	'\\"',
	'{',
	'}',
	'[',
	']',
	',',
	':',
	'\\',
	'\\u0000',
	'0',
	'9'.repeat(20),
	'null',
];

const before = inheritedMembers();

const read = (answer: RawAnswer) => readGrant(judgeAnswer(answer, [SECRET]), NOW);

/** Whether a value says a whole number of seconds that a clock can count. */
function isSeconds(value: unknown): boolean {
	const isPlain = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
	return isPlain && Number.isInteger(Number(value)) && Number(value) >= 0 && Number(value) < 1e12;
}

/** A token is the text of the answer, or all digits of a number that JavaScript cannot hold. */
function expectToken(token: string, written: unknown, json: string): void {
	expect(token).toMatch(/^\S+$/);
	if (typeof written === 'string') expect(token).toBe(written);
	else expect(json).toMatch(new RegExp(`:${token}[,}]`));
}

/** Checks a grant against the JSON that it was made from, read with nothing of the package. */
function expectReadFrom(grant: ReturnType<typeof read>, json: string): void {
	const own = new Map(Object.entries(JSON.parse(json) as Record<string, unknown>));
	expect(String(own.get('code')).trim()).toBe('0');
	expectToken(grant.accessToken, own.get('access_token'), json);
	expect(isSeconds(own.get('expires_in'))).toBe(true);
	expect(grant.accessTokenExpiresAt).toBe(NOW + Number(own.get('expires_in')) * 1000);
	const refreshSeconds = own.get('refresh_expires_in');
	if (grant.refreshToken === '') {
		expect(grant.refreshTokenExpiresAt).toBe(0);
		expect(isSeconds(refreshSeconds) && Number(refreshSeconds) > 0).toBe(false);
	} else {
		expectToken(grant.refreshToken, own.get('refresh_token'), json);
		const end = isSeconds(refreshSeconds) ? NOW + Number(refreshSeconds) * 1000 : null;
		// Text such as "1e9" may be taken for no number.
		const unknown = typeof refreshSeconds === 'string' ? [null] : [];
		expect([end, ...unknown]).toContain(grant.refreshTokenExpiresAt);
	}
	const texts = [grant.country, grant.account, grant.accountPlatform, grant.requestId];
	const shops = grant.sellers.flatMap((seller) => Object.values(seller) as unknown[]);
	expect([...texts, ...shops].every((text) => typeof text === 'string')).toBe(true);
}

function expectRefused(error: LazadaError): void {
	expect(['refused', 'reauthorize', 'badAnswer']).toContain(error.kind);
	expect(error.message).not.toBe('');
	expect(error.message.length + error.description.length).toBeLessThan(3000);
}

afterAll(() => expect(inheritedMembers()).toEqual(before));

describe('an answer that is nearly one of Lazada’s', () => {
	it.each([
		['members changed', mutatedAnswers(ANSWERS)],
		[
			'characters changed',
			mutated(
				ANSWERS.map((answer) => JSON.stringify(answer)),
				PIECES,
			),
		],
	])('is a whole grant or a typed refusal, with its %s', (_what, texts) => {
		let accepted = 0;
		const property = fc.property(texts, fc.constantFrom('text', 'bytes', 'parsed'), (json, as) => {
			const body = as === 'bytes' ? Buffer.from(json) : as === 'parsed' ? parsed(json) : json;
			const outcome = catchOutcome(() => read({ status: 200, body }));
			if (outcome instanceof LazadaError) return expectRefused(outcome);
			accepted += 1;
			// Bytes cannot hold half a surrogate pair.
			expectReadFrom(outcome, as === 'bytes' ? json.toWellFormed() : json);
		});
		fc.assert(property, MANY);
		expect(accepted).toBeGreaterThan(1000);
		expect(accepted).toBeLessThan(MANY.numRuns);
	});

	it('never shows what it repeats of the request, wherever it stands', () => {
		const repeating = ANSWERS.slice(3).flatMap((answer) =>
			Object.keys(answer).map((name) => ({ ...answer, [name]: `x ${SECRET} y` })),
		);
		const property = fc.property(mutatedAnswers(repeating), (body) => {
			const outcome = catchOutcome(() => judgeAnswer({ status: 200, body }, [SECRET]));
			if (outcome instanceof LazadaError) expect(everythingIn(outcome)).not.toContain(SECRET);
		});
		fc.assert(property, { ...MANY, numRuns: 2000 });
	});
});

/** As an HTTP client would hand the answer over that has parsed it already. */
function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return json;
	}
}
