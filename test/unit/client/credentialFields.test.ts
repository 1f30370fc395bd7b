import { fieldsWithGrant, grantOf, storedFields } from '../../../client/credentialFields';
import { customPlatform, LAZADA } from '../../../lazada/sites/platform';
import { readStoredGrant, type StoredGrant } from '../../../lazada/grants/storedGrant';
import { DAY, FakeLazada, grantedFields, grantIn, START } from '../support/fakeLazada';

const APP = { appKey: '123456', platform: LAZADA };
const AT_LAZADA = 'https://auth.lazada.com/rest';

function grantWith(changes: Partial<StoredGrant>): string {
	return JSON.stringify({ accessToken: 'token', appKey: '123456', receivedAt: START, ...changes });
}

const older = grantWith({ accessToken: 'older', receivedAt: START - 1 });
const newer = grantWith({ accessToken: 'newer', receivedAt: START });
const elsewhere = grantWith({ receivedAt: START + 1, madeAt: 'http://127.0.0.1:4010/rest' });
const foreign = grantWith({ accessToken: 'foreign', receivedAt: START + 1, appKey: '654321' });

describe('the grant of a credential', () => {
	it.each([
		['its own field', { tokenGrant: newer }, 'newer'],
		[
			'the copy, where a form without the field was saved',
			{ oauthTokenData: { tokenGrant: newer } },
			'newer',
		],
		['the newer of both', { tokenGrant: older, oauthTokenData: { tokenGrant: newer } }, 'newer'],
		[
			'the newer of both, the other way round',
			{ tokenGrant: newer, oauthTokenData: { tokenGrant: older } },
			'newer',
		],
		[
			'the one of this app',
			{ tokenGrant: foreign, oauthTokenData: { tokenGrant: older } },
			'older',
		],
		[
			'the only one that can be read',
			{ tokenGrant: '{"cut', oauthTokenData: { tokenGrant: older } },
			'older',
		],
		[
			'the one of this environment',
			{ tokenGrant: elsewhere, oauthTokenData: { tokenGrant: older } },
			'older',
		],
		['one that names no app', { tokenGrant: '{"accessToken":"by-hand"}' }, 'by-hand'],
	])('is %s', (_what, fields, accessToken) => {
		expect(grantOf(fields, APP)?.accessToken).toBe(accessToken);
	});

	it.each([
		['nothing', {}],
		['empty fields', fieldsWithGrant('')],
		['a grant of another app', { tokenGrant: foreign, oauthTokenData: { tokenGrant: foreign } }],
		['a grant of another environment', { tokenGrant: elsewhere }],
		['odd copies', { oauthTokenData: 'text', tokenGrant: {} }],
		['a list for a copy', { oauthTokenData: [newer] }],
	])('is not there in %s', (_what, fields) => {
		expect(grantOf(fields, APP)).toBeUndefined();
	});

	it('is stored twice in one write, and read back from either', () => {
		const grant = readStoredGrant(newer);
		if (grant === undefined) throw new Error('The grant of the test is none');
		const { tokenGrant, oauthTokenData, authorizationCode, session } = storedFields(grant, 'code');
		expect([authorizationCode, session]).toEqual(['code', '']);
		expect(grantOf({ tokenGrant }, APP)).toEqual(grant);
		expect(grantOf({ oauthTokenData }, APP)).toEqual(grant);
	});

	it('of Lazada does not go to a gateway that is entered later', () => {
		const fields = { tokenGrant: grantWith({ accessToken: 'living', madeAt: AT_LAZADA }) };
		const other = { ...APP, platform: customPlatform('https://other.example') };
		expect(grantOf(fields, APP)?.accessToken).toBe('living');
		expect(grantOf(fields, other)).toBeUndefined();
	});

	it('that other fields replace leaves nothing of the stored one to be used', () => {
		const stored = { tokenGrant: newer, oauthTokenData: { tokenGrant: newer } };
		expect(grantOf({ ...stored, ...fieldsWithGrant('') }, APP)).toBeUndefined();
		expect(grantOf({ ...stored, ...fieldsWithGrant(older) }, APP)?.accessToken).toBe('older');
	});

	it('is put back into its own field by the hook, where only the copy is left', async () => {
		const lazada = new FakeLazada();
		lazada.now = START + DAY;
		const { tokenGrant, ...others } = grantedFields();
		const copied = {
			...others,
			tokenGrant: '',
			oauthTokenData: { tokenGrant: JSON.stringify(grantIn({ tokenGrant })) },
		};
		const kept = await lazada.keepAndStore(copied);
		expect(grantOf({ tokenGrant: kept.tokenGrant }, APP)?.accessToken).toBe('access-token-stored');
		expect(await lazada.keep(kept)).toEqual({});
		expect(lazada.calls).toHaveLength(0);
	});
});
