import { TokenAcceptance } from '../../../../client/tokens/tokenAcceptance';
import { readStoredGrant } from '../../../../lazada/grants/storedGrant';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ORDERS = '/orders/get';

function grant(accessToken: string, codeFingerprint = 'of-one-code') {
	const stored = readStoredGrant(JSON.stringify({ accessToken, codeFingerprint, country: 'cb' }));
	if (stored === undefined) throw new Error('There is a grant');
	return stored;
}

const at = (country: string, apiPath = ORDERS) => ({ country, apiPath });

/** A memory with a clock moved by hand. */
function setUp() {
	const clock = { now: Date.parse('2026-11-24T08:00:00Z') };
	return { clock, acceptance: new TokenAcceptance(() => clock.now) };
}

const held = grant('held');

describe('a success of an access token', () => {
	it('tells for five minutes that the token is valid, in any country and for any API', () => {
		const { clock, acceptance } = setUp();
		expect(acceptance.findSuccess(held, at('th'))).toBeUndefined();
		acceptance.accepted(held, at('sg'));
		clock.now += 5 * MINUTE - 1;
		expect(acceptance.findSuccess(held, at('th'))).toEqual(at('sg'));
		expect(acceptance.findSuccess(held, at('sg', '/seller/get'))).toEqual(at('sg'));
		clock.now += 1;
		expect(acceptance.findSuccess(held, at('th'))).toBeUndefined();
	});

	it('tells nothing of another token, not even of the one that follows it', () => {
		const { acceptance } = setUp();
		acceptance.accepted(held, at('sg'));
		expect(acceptance.findSuccess(grant('next'), at('th'))).toBeUndefined();
	});

	it('of the same API is the better witness', () => {
		const { acceptance } = setUp();
		acceptance.accepted(held, at('sg'));
		acceptance.accepted(held, at('my', '/seller/get'));
		expect(acceptance.findSuccess(held, at('th'))).toEqual(at('sg'));
	});

	it('in the categories, which need no token, tells nothing of other APIs', () => {
		const { acceptance } = setUp();
		const tree = '/category/tree/get';
		acceptance.accepted(held, at('sg', tree));
		expect(acceptance.findSuccess(held, at('sg'))).toBeUndefined();
		expect(acceptance.findSuccess(held, at('th', tree))).toEqual(at('sg', tree));
	});

	it('counts no more once the same call is refused: the token has ended', () => {
		const { acceptance } = setUp();
		for (const country of ['sg', 'my']) acceptance.accepted(held, at(country));
		acceptance.refused(held, at('sg'));
		expect(acceptance.findSuccess(held, at('sg'))).toBeUndefined();
		expect(acceptance.findSuccess(held, at('th'))).toBeUndefined();
	});

	it('still counts after a refusal where it was never accepted', () => {
		const { acceptance } = setUp();
		acceptance.accepted(held, at('sg'));
		acceptance.refused(held, at('th'));
		expect(acceptance.findSuccess(held, at('th'))).toEqual(at('sg'));
	});
});

describe('the refusal of a new access token', () => {
	it('is known for 25 hours, for all tokens that follow, at that place alone', () => {
		const { clock, acceptance } = setUp();
		acceptance.refusedNew(grant('new'), at('th'));
		clock.now += 25 * HOUR - 1;
		expect(acceptance.refusesNew(grant('newer'), at('th'))).toBe(true);
		expect(acceptance.refusesNew(grant('new'), at('sg'))).toBe(false);
		expect(acceptance.refusesNew(grant('new'), at('th', '/seller/get'))).toBe(false);
		expect(acceptance.refusesNew(grant('new', 'of-another-code'), at('th'))).toBe(false);
		clock.now += 1;
		expect(acceptance.refusesNew(grant('new'), at('th'))).toBe(false);
	});

	it('is forgotten once Lazada accepts a token there', () => {
		const { acceptance } = setUp();
		acceptance.refusedNew(held, at('th'));
		acceptance.accepted(grant('newer'), at('sg'));
		expect(acceptance.refusesNew(held, at('th'))).toBe(true);
		acceptance.accepted(grant('newer'), at('th'));
		expect(acceptance.refusesNew(held, at('th'))).toBe(false);
	});
});

it('what is remembered has a bound, and the oldest goes first', () => {
	const { acceptance } = setUp();
	acceptance.refusedNew(held, at('th', '/first'));
	acceptance.accepted(held, at('th'));
	for (let count = 0; count < 10_000; count++) {
		acceptance.refusedNew(held, at('th', `/api/${count}`));
		acceptance.accepted(grant(`token-${count}`), at('sg', `/api/${count}`));
	}
	expect(acceptance.refusesNew(held, at('th', '/first'))).toBe(false);
	expect(acceptance.findSuccess(held, at('sg'))).toBeUndefined();
});
