import { keyFor, RotationLedger } from '../../../../client/tokens/rotationLedger';
import { judgeAnswer } from '../../../../lazada/answers/answer';
import { readGrant } from '../../../../lazada/grants/tokenCalls';
import { readSettings } from '../../../../lazada/settings';
import { deepJson } from '../../../support/mutations';
import { refreshAnswer } from '../../../support/tokenAnswers';
import { DAY, HOUR, START } from '../../support/fakeLazada';

const APP = { appKey: '123456', appSecret: 'app-secret-helloworld' };
const settings = readSettings(APP);
const otherSecret = readSettings({ ...APP, appSecret: 'another-secret' });
const otherApp = readSettings({ ...APP, appKey: '654321' });
const otherHost = readSettings({
	...APP,
	environment: 'custom',
	gatewayUrl: 'https://gateway.example.com',
});
const VERIFIED = { verified: true };

let now: number;
let ledger: RotationLedger;

beforeEach(() => {
	now = START;
	ledger = new RotationLedger(() => now);
});

function tokens(refreshToken: string) {
	const raw = refreshAnswer({
		access_token: `access of ${refreshToken}`.replaceAll(' ', '-'),
		refresh_token: refreshToken,
	});
	return { raw, grant: readGrant(raw, now) };
}

/** Remembers that each refresh token was replaced by the next one. */
function recordChain(...names: string[]): void {
	for (const [index, name] of names.entries()) {
		if (index > 0) ledger.record(settings, names[index - 1], tokens(name));
	}
}

describe('new tokens', () => {
	it('are found by the refresh token that they replaced, as Lazada gave them', () => {
		const given = tokens('second');
		ledger.record(settings, 'first', given);
		now += HOUR;
		expect(ledger.findNewest(settings, 'first')).toEqual(given);
		expect(ledger.findNewest(settings, 'second')).toBeUndefined();
		expect(ledger.findNewest(settings, '')).toBeUndefined();
	});

	it('are remembered as text, and the App Secret by its fingerprint', () => {
		const given = tokens('second');
		const rotation = ledger.record(settings, 'first', given);
		const { signedWith, ...others } = rotation;
		expect(others).toEqual({ answer: JSON.stringify(given.raw), receivedAt: START });
		expect(signedWith).toMatch(/^[\w-]{22}$/);
		expect(signedWith).not.toContain(APP.appSecret.slice(0, 10));
	});

	it('of an answer that is nested too deep for text are remembered too', () => {
		const json = JSON.stringify(refreshAnswer()).replace(/}$/, `,"deep":${deepJson('[', ']')}}`);
		const raw = judgeAnswer({ status: 200, body: json });
		const given = { raw, grant: readGrant(raw, now) };
		expect(ledger.record(settings, 'first', given).answer).toBe(raw);
		expect(ledger.findNewest(settings, 'first')?.grant).toEqual(given.grant);
	});

	it('are remembered for half a day', () => {
		recordChain('first', 'second');
		now += 12 * HOUR - 1;
		expect(ledger.findNewest(settings, 'first')?.grant.refreshToken).toBe('second');
		now += 1;
		expect(ledger.findNewest(settings, 'first')).toBeUndefined();
		expect(ledger.findNewest(settings, 'first', VERIFIED)).toBeUndefined();
	});

	it('are not older than the caller wants, who follows newer ones all the same', () => {
		recordChain('first', 'second');
		now += HOUR - 1;
		recordChain('second', 'third');
		const recent = { maxAgeMs: HOUR };
		expect(ledger.findNewest(settings, 'first', recent)?.grant.refreshToken).toBe('third');
		now += 1;
		expect(ledger.findNewest(settings, 'first', recent)).toBeUndefined();
		expect(ledger.findNewest(settings, 'second', recent)?.grant.refreshToken).toBe('third');
	});

	it('are those of the last refresh, if Lazada took a token twice', () => {
		ledger.record(settings, 'first', tokens('second'));
		ledger.record(settings, 'first', tokens('other'));
		expect(ledger.findNewest(settings, 'first')?.grant.refreshToken).toBe('other');
	});

	it('of twenty thousand shops are remembered, and those received longest ago forgotten', () => {
		const given = tokens('next');
		for (let shop = 0; shop <= 20_000; shop += 1) ledger.record(settings, `shop ${shop}`, given);
		expect(ledger.findNewest(settings, 'shop 0')).toBeUndefined();
		expect(ledger.findNewest(settings, 'shop 1')).toBeDefined();
		expect(ledger.findNewest(settings, 'shop 20000')).toBeDefined();
	});
});

describe('tokens that were replaced again and again', () => {
	it('are followed from any of them to the newest', () => {
		recordChain('first', 'second', 'third', 'fourth');
		for (const token of ['first', 'second', 'third']) {
			expect(ledger.findNewest(settings, token)?.grant.refreshToken).toBe('fourth');
		}
		const given = tokens('second');
		expect(ledger.follow(settings, 'first', given).grant.refreshToken).toBe('fourth');
	});

	it('are the given ones where nothing followed them', () => {
		const given = tokens('second');
		expect(ledger.follow(settings, 'first', given)).toBe(given);
	});

	it.each([
		['the same again', ['first', 'first']],
		['an earlier one again', ['first', 'second', 'first']],
		['a later one again', ['first', 'second', 'third', 'second']],
	])('come to an end where Lazada gives %s', (_what, chain) => {
		recordChain(...chain);
		const last = chain.at(-1);
		expect(ledger.findNewest(settings, 'first')?.grant.refreshToken).toBe(last);
	});
});

describe('what others know', () => {
	it.each([
		['another app', otherApp],
		['another token host', otherHost],
	])('of the same refresh token stays with %s', (_who, others) => {
		ledger.record(others, 'first', tokens('second'));
		expect(ledger.findNewest(settings, 'first', VERIFIED)).toBeUndefined();
		expect(ledger.findNewest(others, 'first')?.grant.refreshToken).toBe('second');
	});

	it('with another App Secret is for whoever Lazada has verified', () => {
		ledger.record(otherSecret, 'first', tokens('second'));
		expect(ledger.findNewest(settings, 'first')).toBeUndefined();
		expect(ledger.findNewest(settings, 'first', VERIFIED)?.grant.refreshToken).toBe('second');
		expect(ledger.findNewest(otherSecret, 'first')?.grant.refreshToken).toBe('second');
	});

	it('is followed from tokens of one App Secret to those of the next', () => {
		ledger.record(settings, 'first', tokens('second'));
		ledger.record(otherSecret, 'second', tokens('third'));
		expect(ledger.findNewest(settings, 'first')?.grant.refreshToken).toBe('third');
	});
});

describe('a safety copy', () => {
	const key = keyFor(settings, 'first');
	const answer = JSON.stringify(refreshAnswer({ refresh_token: 'copied' }));

	it('is for whoever Lazada has verified, with any App Secret of the app', () => {
		ledger.recordCopy(key, answer, START);
		expect(ledger.findNewest(settings, 'first')).toBeUndefined();
		for (const known of [settings, otherSecret]) {
			const found = ledger.findNewest(known, 'first', VERIFIED);
			expect(found?.raw).toEqual(JSON.parse(answer));
			expect(found?.grant).toMatchObject({ refreshToken: 'copied', receivedAt: START });
		}
		for (const others of [otherApp, otherHost]) {
			expect(ledger.findNewest(others, 'first', VERIFIED)).toBeUndefined();
		}
	});

	it.each([1, 29])('of %d days ago is found as well, with its own times', (days) => {
		ledger.recordCopy(key, answer, START - days * DAY);
		const found = ledger.findNewest(settings, 'first', VERIFIED);
		expect(found?.grant).toMatchObject({
			refreshToken: 'copied',
			receivedAt: START - days * DAY,
			accessTokenExpiresAt: START - days * DAY + 7 * DAY,
		});
	});

	it('does not take the place of what the process knows itself', () => {
		ledger.record(settings, 'first', tokens('second'));
		ledger.recordCopy(key, answer, START);
		expect(ledger.findNewest(settings, 'first')?.grant.refreshToken).toBe('second');
	});

	it('is followed to newer tokens', () => {
		ledger.recordCopy(key, answer, START);
		recordChain('copied', 'next');
		expect(ledger.findNewest(settings, 'first', VERIFIED)?.grant.refreshToken).toBe('next');
	});
});

it('a refresh token is known by a fingerprint of it, the app and the token host, without the secret', () => {
	const keys = [settings, otherApp, otherHost].map((one) => keyFor(one, 'first'));
	expect(new Set([...keys, keyFor(settings, 'second')]).size).toBe(4);
	for (const key of keys) expect(key).toMatch(/^[\w-]{22}$/);
	expect(keyFor(otherSecret, 'first')).toBe(keyFor(settings, 'first'));
});
