import fc from 'fast-check';
import { readAuthorizationCode } from '../../../../lazada/authorization/authorizationCode';
import { LazadaError } from '../../../../lazada/errors';
import { catchOutcome, catchRefusal } from '../../support/errors';
import { MANY } from '../../support/random';

const CODE = '0_123456_Zq8xYw';
const CALLBACK = 'https://example.com/callback';

describe('an authorization code', () => {
	it.each([
		['the bare code', CODE],
		['with blanks around it', `\n ${CODE}\t`],
		['with its name', `code=${CODE}`],
		['in the whole address', `${CALLBACK}?code=${CODE}`],
		['in an address with a query of its own', `${CALLBACK}?shop=7&code=${CODE}&lang=en`],
		['in an address with a fragment', `${CALLBACK}?code=${CODE}#_=_`],
		['in the query alone', `?code=${CODE}`],
		['in an address without its scheme', `localhost:5678/webhook/x?code=${CODE}`],
		['URL-encoded in the address', `${CALLBACK}?code=0%5F123456%5FZq8xYw`],
	])('is read: %s', (_what, text) => {
		expect(readAuthorizationCode(text)).toEqual({ code: CODE });
	});

	it.each([
		`"${CODE}"`,
		`'${CODE}'`,
		`“${CODE}”`,
		`„${CODE}“`,
		`« ${CODE} »`,
		`\`${CODE}\``,
		` "'${CODE}'"\n`,
		`"${CALLBACK}?code=${CODE}"`,
		`'code=${CODE}'`,
	])('is read in quotes: %s', (text) => {
		expect(readAuthorizationCode(text)).toEqual({ code: CODE });
	});

	it.each([`"${CODE}`, `${CODE}"`, `"${CODE}" and "${CODE}"`, `"${CODE} more"`])(
		'is not taken out of quotes that are not around it: %s',
		(text) => {
			expect(catchRefusal(() => readAuthorizationCode(text)).kind).toBe('input');
		},
	);

	it('is not there in quotes without end', () => {
		expect(readAuthorizationCode('"'.repeat(100_000))).toBeUndefined();
	});

	it('is read in an address that is encoded as a whole, with its state', () => {
		const address = `${CALLBACK}?code=${CODE}&state=a%3Db%26c`;
		const expected = { code: CODE, state: 'a=b&c' };
		const whole = encodeURIComponent(address);
		expect(readAuthorizationCode(whole)).toEqual(expected);
		expect(readAuthorizationCode(whole.toLowerCase())).toEqual({
			...expected,
			code: CODE.toLowerCase(),
		});
		expect(readAuthorizationCode(`"${whole}"`)).toEqual(expected);
		expect(readAuthorizationCode(`code%3D${CODE}`)).toEqual({ code: CODE });
		expect(catchRefusal(() => readAuthorizationCode(`${whole}%E0%A4`)).kind).toBe('input');
	});

	it('comes with the state of the address', () => {
		expect(readAuthorizationCode(`${CALLBACK}?code=${CODE}&state=a%3Db%26c`)).toEqual({
			code: CODE,
			state: 'a=b&c',
		});
		expect(readAuthorizationCode(`code=${CODE}&state=`)).toEqual({ code: CODE, state: '' });
	});

	it.each(['', ' ', '\n\t', '""'])('is not there in %j', (text) => {
		expect(readAuthorizationCode(text)).toBeUndefined();
	});

	it.each([
		['a code with spaces', '0_123456 Zq8xYw'],
		['a sentence', 'please authorize my shop'],
		['two lines', `${CODE}\n${CODE}`],
		['a code with a slash', `0_123456/${CODE}`],
		['an address with a space', `${CALLBACK}?code=${CODE} and more`],
		['a code without end', 'x'.repeat(513)],
		['markup', '<b>0_123456</b>'],
	])('is refused: %s', (_what, text) => {
		const { kind, message, description } = catchRefusal(() => readAuthorizationCode(text));
		expect(kind).toBe('input');
		expect(message).toBe("This isn't an authorization code");
		expect(description).toContain('code=');
	});

	it.each([
		['the callback alone', CALLBACK],
		['an address without code', `${CALLBACK}?state=x`],
		['an empty code', `${CALLBACK}?code=&state=x`],
		['a code with spaces inside', `${CALLBACK}?code=0_123%20456`],
		['two codes', `${CALLBACK}?code=${CODE}&code=0_123456_other`],
		['a code in the fragment only', `${CALLBACK}#code=${CODE}`],
		[
			'the authorization link itself',
			'https://auth.lazada.com/oauth/authorize?response_type=code&client_id=1',
		],
	])('is missed in an address: %s', (_what, text) => {
		const { kind, message } = catchRefusal(() => readAuthorizationCode(text));
		expect(kind).toBe('input');
		expect(message).toBe('This URL has no authorization code');
	});

	it('is replaced by the reason where the seller refused', () => {
		const bare = catchRefusal(() =>
			readAuthorizationCode(`${CALLBACK}?error=access_denied&state=x`),
		);
		expect(bare.kind).toBe('input');
		expect(bare.message).toBe('The seller declined: access_denied');
		const query = '?error=access_denied&error_description=User+pressed%20Cancel';
		const told = catchRefusal(() => readAuthorizationCode(CALLBACK + query));
		expect(told.message).toBe('The seller declined: User pressed Cancel');
		expect(told.description).toContain('link again');
	});

	it('is what random text gives, or a typed refusal', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'code',
				'=',
				'?',
				'&',
				'#',
				'state',
				'error',
				'https://',
				CODE,
				' ',
				'%',
				'%00',
				'+',
			),
			fc.string({ unit: 'binary', maxLength: 5 }),
		);
		const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
		let read = 0;
		const property = fc.property(fc.oneof(text, fc.webUrl(), fc.string()), (given) => {
			const outcome = catchOutcome(() => readAuthorizationCode(given));
			if (outcome instanceof LazadaError) {
				expect(outcome.kind).toBe('input');
			} else if (outcome !== undefined) {
				read += 1;
				expect(outcome.code).toMatch(/^[A-Za-z0-9_.~+=-]+$/);
			}
		});
		fc.assert(property, MANY);
		expect(read).toBeGreaterThan(100);
	});
});
