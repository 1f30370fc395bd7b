import { CREDENTIAL_EMPTY_VALUE } from 'n8n-workflow';
import { LazadaApi } from '../../../credentials/LazadaApi.credentials';

describe('the fields of the credential', () => {
	const { properties } = new LazadaApi();
	const hidden = properties.filter(({ type }) => type === 'hidden').map(({ name }) => name);
	const secret = properties
		.filter(({ typeOptions }) => typeOptions?.password)
		.map(({ name }) => name);

	it('are those of the contract', () => {
		expect(properties.map(({ name }) => name)).toEqual([
			'appKey',
			'appSecret',
			'callbackUrl',
			'authorizationCode',
			'environment',
			'gatewayUrl',
			'refreshAheadHours',
			'tokenGrant',
			'oauthTokenData',
			'tokenCopies',
			'session',
		]);
	});

	it('hide the app secret and the grant, and let n8n run the hook before each request', () => {
		expect(hidden).toEqual(['tokenGrant', 'oauthTokenData', 'tokenCopies', 'session']);
		expect(secret).toEqual(['appSecret', 'tokenGrant', 'oauthTokenData', 'tokenCopies']);
		const session = properties.find(({ name }) => name === 'session');
		expect(session).toMatchObject({ typeOptions: { expirable: true }, default: '' });
	});

	it.each(['tokenGrant', 'oauthTokenData', 'tokenCopies'])(
		'let a form that was opened before %s was stored send back what n8n replaces by it',
		(name) => {
			const field = properties.find((property) => property.name === name);
			expect(field?.default).toBe(CREDENTIAL_EMPTY_VALUE);
		},
	);
});
