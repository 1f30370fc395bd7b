import { CREDENTIAL_BLANKING_VALUE, CREDENTIAL_EMPTY_VALUE } from 'n8n-workflow';
import { readGrantField, storedFields } from '../../../client/credentialFields';
import { customPlatform, LAZADA } from '../../../lazada/sites/platform';
import { readStoredGrant, type StoredGrant } from '../../../lazada/grants/storedGrant';
import { credentialFields, FakeLazada, START } from '../support/fakeLazada';

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

const elsewhere = grantWith({ tokenHost: 'http://127.0.0.1:4010/rest' });
const foreign = grantWith({ appKey: '654321' });

describe('the grant of a credential', () => {
	it('is the one in its field', () => {
		expect(readGrantField({ tokenGrant: grantWith({}) }, APP)?.accessToken).toBe('token');
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
		['a list', `[${grantWith({})}]`],
		['an object that is no text', { accessToken: 'token' }],
		['a grant of another app', foreign],
		['a grant of another environment', elsewhere],
		['a grant of another app that names no environment', '{"accessToken":"t","appKey":"9"}'],
		['a grant of another environment that names no app', '{"accessToken":"t","tokenHost":"x"}'],
	])('is not there in %s', (_what, tokenGrant) => {
		expect(readGrantField({ tokenGrant }, APP)).toBeUndefined();
	});

	it('is stored in one write with the code that made it, and read back', () => {
		const grant = readStoredGrant(grantWith({}));
		if (grant === undefined) throw new Error('The grant of the test is none');
		const { tokenGrant, ...others } = storedFields(grant, 'code');
		expect(others).toEqual({ authorizationCode: 'code', session: '' });
		expect(readGrantField({ tokenGrant }, APP)).toEqual(grant);
	});

	it('of Lazada does not go to a gateway that is entered later', () => {
		const fields = { tokenGrant: grantWith({ accessToken: 'living' }) };
		const other = { ...APP, platform: customPlatform('https://other.example') };
		expect(readGrantField(fields, APP)?.accessToken).toBe('living');
		expect(readGrantField(fields, other)).toBeUndefined();
	});
});

it.each([CREDENTIAL_EMPTY_VALUE, CREDENTIAL_BLANKING_VALUE, 'garbage'])(
	'the hook takes %s in the place of tokens for a credential without any',
	async (tokenGrant) => {
		const lazada = new FakeLazada();
		expect(await lazada.keep(credentialFields({ tokenGrant }))).toEqual({});
		expect(lazada.calls.map(({ url }) => url)).toEqual(['https://api.lazada.sg/rest/seller/get']);
	},
);
