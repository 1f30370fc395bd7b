import { CREDENTIAL_EMPTY_VALUE, NodeHelpers } from 'n8n-workflow';
import { LazadaApi } from '../../../credentials/LazadaApi.credentials';
import { notAuthorizedYet } from '../../../lazada/authorization/authorizationGuide';
import { readSettings } from '../../../lazada/settings';
import { APP } from '../../support/app';

describe('the fields of the credential', () => {
	const { properties } = new LazadaApi();
	const hidden = properties.filter(({ type }) => type === 'hidden').map(({ name }) => name);
	const secret = properties
		.filter(({ typeOptions }) => typeOptions?.password)
		.map(({ name }) => name);

	it('are those of the contract', () => {
		expect(properties.map(({ name }) => name)).toEqual([
			'stepsNotice',
			'appKey',
			'appSecret',
			'callbackUrl',
			'authorizationCode',
			'environment',
			'gatewayUrl',
			'refreshAheadHours',
			'connectedShop',
			'tokenGrant',
			'oauthTokenData',
			'tokenCopies',
			'session',
		]);
	});

	describe('begin with a notice that says the steps', () => {
		const [notice] = properties;
		const text = notice.displayName.replace(/<[^>]+>/g, '\n');
		const isShown = (authorizationCode: string, oauthTokenData: string | true) =>
			NodeHelpers.displayParameter({ authorizationCode, oauthTokenData }, notice, null, null);

		it('from the app to the pasted address, by the names that the form has', () => {
			expect(notice.type).toBe('notice');
			expect(text).toMatch(
				/Create an app[^]*callback[^]*Enter[^]*save[^]*Open the link[^]*save again/,
			);
			for (const name of ['appKey', 'appSecret', 'callbackUrl', 'authorizationCode']) {
				const field = properties.find((property) => property.name === name);
				expect(text).toContain(field?.displayName);
			}
		});

		it('and names what the form says after the first save', () => {
			const settings = readSettings({ ...APP, callbackUrl: 'https://example.com/callback' });
			const { message } = notAuthorizedYet(settings, 0);
			expect(text).toContain("this shop isn't authorized yet");
			expect(message).toMatch(
				/^This shop isn't authorized yet\. Open this link and approve access/,
			);
		});

		it('only until a code is there, which is stored with the tokens whichever way a shop is connected', () => {
			expect(isShown('', CREDENTIAL_EMPTY_VALUE)).toBe(true);
			expect(isShown('0_123456_a', CREDENTIAL_EMPTY_VALUE)).toBe(false);
		});

		it('nor where tokens are stored whose code a stale form has put away', () => {
			expect(isShown('', true)).toBe(false);
		});

		it('in tags that n8n keeps', () => {
			const tags = [...notice.displayName.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag);
			expect([...new Set(tags)].sort()).toEqual(['a', 'li', 'ul']);
		});

		it('with fixed links to Lazada and to the documentation', () => {
			const links = [...notice.displayName.matchAll(/href="([^"]+)" target="_blank"/g)];
			expect(links.map(([, link]) => link)).toEqual([
				'https://open.lazada.com',
				expect.stringMatching(/credential\.md#get-an-app$/),
			]);
		});
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
