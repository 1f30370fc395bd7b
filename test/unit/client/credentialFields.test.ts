import { CREDENTIAL_BLANKING_VALUE, CREDENTIAL_EMPTY_VALUE } from 'n8n-workflow';
import { readGrantField, storedFields } from '../../../client/credentialFields';
import { customPlatform, LAZADA } from '../../../lazada/sites/platform';
import { readStoredGrant, type StoredGrant } from '../../../lazada/grants/storedGrant';
import {
	credentialFields,
	DAY,
	FakeLazada,
	grantedFields,
	grantIn,
	START,
} from '../support/fakeLazada';

const APP = { appKey: '123456', platform: LAZADA };
const AT_LAZADA = 'https://auth.lazada.com/rest';

function grantWith(changes: Partial<StoredGrant>): string {
	return JSON.stringify({
		accessToken: 'token',
		appKey: '123456',
		tokenHost: AT_LAZADA,
		receivedAt: START,
		...changes,
	});
}

const older = grantWith({ accessToken: 'older', receivedAt: START - 1 });
const newer = grantWith({ accessToken: 'newer', receivedAt: START });
const elsewhere = grantWith({
	receivedAt: START + 1,
	tokenHost: 'http://127.0.0.1:4010/rest',
});
const foreign = grantWith({ receivedAt: START + 1, appKey: '654321' });
/** What a form has in place of a secret that it does not know. */
const PLACEHOLDERS = [CREDENTIAL_EMPTY_VALUE, CREDENTIAL_BLANKING_VALUE];

describe('the grant of a credential', () => {
	it.each([
		['its own field', { tokenGrant: newer }],
		['both fields', { tokenGrant: newer, oauthTokenData: { tokenGrant: newer } }],
		[
			'the copy, where a form without the field was saved',
			{ oauthTokenData: { tokenGrant: newer } },
		],
		[
			'the copy, where a form sent a placeholder for the field',
			{ tokenGrant: CREDENTIAL_EMPTY_VALUE, oauthTokenData: { tokenGrant: newer } },
		],
		[
			'its own field, where the copy is a placeholder',
			{ tokenGrant: newer, oauthTokenData: CREDENTIAL_EMPTY_VALUE },
		],
		['the newer of both', { tokenGrant: older, oauthTokenData: { tokenGrant: newer } }],
		[
			'the newer of both, the other way round',
			{ tokenGrant: newer, oauthTokenData: { tokenGrant: older } },
		],
		['the one of this app', { tokenGrant: foreign, oauthTokenData: { tokenGrant: newer } }],
		[
			'the one of this environment',
			{ tokenGrant: elsewhere, oauthTokenData: { tokenGrant: newer } },
		],
		[
			'the only one that can be read',
			{ tokenGrant: '{"cut', oauthTokenData: { tokenGrant: newer } },
		],
	])('is that in %s', (_what, fields) => {
		expect(readGrantField(fields, APP)?.accessToken).toBe('newer');
	});

	it.each([
		['neither app nor environment', '{"accessToken":"by-hand"}'],
		['no app', grantWith({ appKey: '', accessToken: 'by-hand' })],
		['no environment', grantWith({ tokenHost: '', accessToken: 'by-hand' })],
	])('may name %s, as entered by hand', (_what, tokenGrant) => {
		expect(readGrantField({ tokenGrant }, APP)?.accessToken).toBe('by-hand');
	});

	it.each([
		['no field', undefined],
		['an empty field', ''],
		["n8n's placeholder for an empty field", CREDENTIAL_EMPTY_VALUE],
		["n8n's placeholder for a secret", CREDENTIAL_BLANKING_VALUE],
		['a placeholder in quotes', JSON.stringify(CREDENTIAL_EMPTY_VALUE)],
		['text', 'a-token'],
		['cut-off JSON', '{"cut'],
		['a list', `[${newer}]`],
		['an object that is no text', { accessToken: 'token' }],
		['a grant of another app', foreign],
		['a grant of another environment', elsewhere],
		['a grant of another app that names no environment', '{"accessToken":"t","appKey":"9"}'],
		['a grant of another environment that names no app', '{"accessToken":"t","tokenHost":"x"}'],
	])('is not there in %s', (_what, tokenGrant) => {
		expect(readGrantField({ tokenGrant }, APP)).toBeUndefined();
		expect(readGrantField({ oauthTokenData: { tokenGrant } }, APP)).toBeUndefined();
	});

	it.each([...PLACEHOLDERS, newer, [newer], null, 7, true, { other: newer }].map((copy) => [copy]))(
		'is not there in a copy that is none: %j',
		(oauthTokenData) => {
			expect(readGrantField({ tokenGrant: '', oauthTokenData }, APP)).toBeUndefined();
		},
	);

	it('is stored twice in one write with the code that made it, and read back from either', () => {
		const grant = readStoredGrant(newer);
		if (grant === undefined) throw new Error('The grant of the test is none');
		const { tokenGrant, oauthTokenData, ...others } = storedFields(
			grant,
			{ appKey: '123456' },
			'code',
		);
		const connectedShop = expect.stringMatching(/, with app 123456$/) as string;
		expect(others).toEqual({ authorizationCode: 'code', connectedShop, session: '' });
		expect(readGrantField({ tokenGrant }, APP)).toEqual(grant);
		expect(readGrantField({ oauthTokenData }, APP)).toEqual(grant);
	});

	it('of Lazada does not go to a gateway that is entered later', () => {
		const fields = { tokenGrant: newer, oauthTokenData: { tokenGrant: newer } };
		const other = { ...APP, platform: customPlatform('https://other.example') };
		expect(readGrantField(fields, APP)?.accessToken).toBe('newer');
		expect(readGrantField(fields, other)).toBeUndefined();
	});
});

describe('the hook', () => {
	it.each([
		['', 'deleted'],
		[CREDENTIAL_EMPTY_VALUE, 'replaced by a placeholder'],
		[older, 'replaced by an older one'],
	])('puts a grant back into its own field where it was %j: %s', async (tokenGrant) => {
		const lazada = new FakeLazada();
		lazada.now = START + DAY;
		const fields = grantedFields();
		const copy = { tokenGrant: fields.tokenGrant };
		const stored = await lazada.keepAndStore({ ...fields, tokenGrant, oauthTokenData: copy });
		expect(grantIn(stored)).toMatchObject(grantIn(fields));
		expect(stored.oauthTokenData).toEqual({ tokenGrant: stored.tokenGrant });
		expect(await lazada.keep(stored)).toEqual({});
		expect(lazada.calls).toEqual([]);
	});

	it('refreshes a grant of which only the copy is left, and stores it in both fields', async () => {
		const lazada = new FakeLazada();
		lazada.now = START + 6 * DAY;
		const { tokenGrant, ...others } = grantedFields();
		const copied = { ...others, tokenGrant: '', oauthTokenData: { tokenGrant } };
		const stored = await lazada.keepAndStore(copied);
		expect(grantIn(stored).accessToken).toBe('access-token-1');
		expect(stored.oauthTokenData).toEqual({ tokenGrant: stored.tokenGrant });
	});

	it.each([...PLACEHOLDERS, 'garbage'])(
		'takes %s in the place of tokens for a credential without any',
		async (tokenGrant) => {
			const lazada = new FakeLazada();
			const fields = credentialFields({ tokenGrant, oauthTokenData: tokenGrant });
			expect(await lazada.keep(fields)).toEqual({});
			expect(lazada.calls.map(({ url }) => url)).toEqual(['https://api.lazada.sg/rest/seller/get']);
		},
	);
});
