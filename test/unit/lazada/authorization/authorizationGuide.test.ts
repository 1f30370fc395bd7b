import {
	needsAuthorization,
	notAuthorizedYet,
} from '../../../../lazada/authorization/authorizationGuide';
import { LazadaError } from '../../../../lazada/errors';
import { readSettings } from '../../../../lazada/settings';
import { verifyState } from '../../../../lazada/authorization/state';
import { everythingIn } from '../../support/errors';

const NOW = 1_900_000_000_000;
const DAY = 24 * 3_600_000;
const SECRET = 'app-secret-helloworld';
const fields = { appKey: '123456', appSecret: SECRET, callbackUrl: 'https://example.com/callback' };
const settings = readSettings(fields);

describe('the message that an authorization is needed', () => {
	it('says why and what to do, and ends with the link', () => {
		const { kind, message } = notAuthorizedYet(settings, NOW);
		expect(kind).toBe('reauthorize');
		expect(message).toMatch(
			/^This shop isn't authorized yet\. Open this link and approve access\. .*Authorization Code: https:\S+$/,
		);
		const link = new URL(message.slice(message.lastIndexOf(' ') + 1));
		expect(link.origin + link.pathname).toBe('https://auth.lazada.com/oauth/authorize');
		expect(link.searchParams.get('client_id')).toBe('123456');
		expect(link.searchParams.get('redirect_uri')).toBe('https://example.com/callback');
		expect(link.searchParams.get('force_auth')).toBe('true');
	});

	it('gives a link whose state is accepted for a day', () => {
		const { message } = notAuthorizedYet(settings, NOW);
		const state =
			new URL(message.slice(message.lastIndexOf(' ') + 1)).searchParams.get('state') ?? '';
		expect(verifyState(state, '123456', SECRET, NOW + DAY - 1000)).toEqual({
			expiresAt: NOW + DAY,
		});
		expect(() => verifyState(state, '123456', SECRET, NOW + DAY)).toThrow('expired');
	});

	it.each(['', 'not an address', 'ftp://example.com'])(
		'asks for the callback where it is %j',
		(callbackUrl) => {
			const { message } = notAuthorizedYet(readSettings({ ...fields, callbackUrl }), NOW);
			expect(message).toContain('Enter the Callback URL');
			expect(message).not.toContain('https://auth.lazada.com');
		},
	);

	it('leads to the consent page of a custom gateway', () => {
		const custom = { ...fields, environment: 'custom', gatewayUrl: 'http://127.0.0.1:4010' };
		expect(notAuthorizedYet(readSettings(custom), NOW).message).toContain(
			' http://127.0.0.1:4010/oauth/authorize?',
		);
	});

	it('keeps the code and request id of the refusal that caused it', () => {
		const details = { lazadaCode: 'IllegalRefreshToken', requestId: 'r-1' };
		const cause = new LazadaError('reauthorize', 'It has ended', details);
		const { message, description } = needsAuthorization(
			'It has ended',
			settings,
			NOW,
			undefined,
			cause,
		);
		expect(message).toMatch(/^It has ended\. Open this link/);
		expect(description).toContain('IllegalRefreshToken');
		expect(description).toContain('r-1');
	});

	it.each([
		[{ account: 'shop@example.com', country: 'sg' }, ' Shop: shop@example.com (sg).'],
		[{ account: 'shop@example.com', country: '' }, ' Shop: shop@example.com.'],
		[
			{ account: 'one\nhttps://example.com', country: 'sg' },
			' Shop: one https://example.com (sg).',
		],
		[{ account: 'x'.repeat(300), country: 'sg' }, ` Shop: ${'x'.repeat(100)}.`],
		[{ account: '', country: 'sg' }, ''],
	])('names the shop %j, in one line and before the link', (shop, named) => {
		const { message } = needsAuthorization('It has ended', settings, NOW, shop);
		expect(message).toMatch(
			/^It has ended\. ?.* https:\/\/auth\.lazada\.com\/oauth\/authorize\?\S+$/,
		);
		expect(message.startsWith(`It has ended.${named} Open this link`)).toBe(true);
	});

	it('does not hold the app secret', () => {
		expect(everythingIn(notAuthorizedYet(settings, NOW))).not.toContain(SECRET);
	});
});
