import fc from 'fast-check';
import { readGrantField } from '../../../../client/credentialFields';
import { LAZADA } from '../../../../lazada/sites/platform';
import { refreshDecision } from '../../../../lazada/grants/refreshDecision';
import { readStoredGrant } from '../../../../lazada/grants/storedGrant';
import { deepJson, mutated, mutatedAnswers } from '../../../support/mutations';
import { inheritedMembers } from '../../support/prototypes';
import { MANY } from '../../support/random';

const NOW = 1_900_000_000_000;
const APP = { appKey: '123456', platform: LAZADA };
const STORED = {
	accessToken: 'access-token-stored',
	refreshToken: 'refresh-token-stored',
	receivedAt: NOW,
	accessTokenExpiresAt: NOW + 1000,
	refreshTokenExpiresAt: NOW + 2000,
	country: 'sg',
	account: 'seller@example.com',
	accountPlatform: 'seller_center',
	sellers: [{ country: 'sg', sellerId: '2001', userId: '1001', shortCode: 'SG12AB' }],
	requestId: 'r-1',
	appKey: APP.appKey,
	tokenHost: LAZADA.tokenBaseUrl,
	codeFingerprint: 'digest',
	spentCodes: ['digest'],
};
const PIECES = ['"', '\\', '{', '}', '[', ']', ',', ':', 'null', '__proto__', '1e400', '\u0000'];

const before = inheritedMembers();

/** The member's own value in the JSON, read with nothing of the package. */
function ownIn(json: string, name: string): unknown {
	return new Map(Object.entries(JSON.parse(json) as object)).get(name);
}

afterAll(() => expect(inheritedMembers()).toEqual(before));

it.each([
	['members', mutatedAnswers([STORED, { accessToken: 'a' }])],
	['characters', mutated([JSON.stringify(STORED)], PIECES)],
])(
	'a stored grant with its %s changed is a grant of this app and host, or none',
	(_what, texts) => {
		let read = 0;
		const property = fc.property(texts, texts, (tokenGrant, copy) => {
			const grant = readGrantField({ tokenGrant, oauthTokenData: { tokenGrant: copy } }, APP);
			if (grant === undefined) return;
			read += 1;
			const json = [tokenGrant, copy].find(
				(text) => readStoredGrant(text)?.receivedAt === grant.receivedAt,
			);
			expect(grant.accessToken).not.toBe('');
			expect(String(ownIn(json ?? '', 'accessToken')).trim()).not.toBe('');
			expect(['', APP.appKey]).toContain(grant.appKey);
			expect(['', LAZADA.tokenBaseUrl]).toContain(grant.tokenHost);
			const { accessTokenExpiresAt, refreshTokenExpiresAt, receivedAt } = grant;
			const times = [accessTokenExpiresAt, refreshTokenExpiresAt ?? 0, receivedAt];
			expect(times.every((time) => Number.isFinite(time) && time >= 0)).toBe(true);
			expect(['fresh', 'refresh', 'reauthorize']).toContain(refreshDecision(grant, 1000, NOW));
			expect(grant.spentCodes.every((digest) => typeof digest === 'string')).toBe(true);
		});
		fc.assert(property, MANY);
		expect(read).toBeGreaterThan(1000);
	},
);

it.each([
	['10,000 lists in each other', deepJson('[', ']')],
	['10,000 objects in each other', deepJson('{"accessToken":', '}')],
	['5 MB of text', JSON.stringify('x'.repeat(5_000_000))],
	['5 MB of numbers', `[${'1,'.repeat(2_500_000)}1]`],
	['a token that is inherited', '{"__proto__":{"accessToken":"a"}}'],
])('%s is no grant', (_what, json) => {
	expect(readStoredGrant(json)).toBeUndefined();
});
