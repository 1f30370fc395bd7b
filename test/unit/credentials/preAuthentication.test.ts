import { LazadaApi } from '../../../credentials/LazadaApi.credentials';
import { verifyState } from '../../../lazada/authorization/state';
import { catchRejection } from '../support/errors';
import { CODE, credentialFields, FakeLazada, grantIn, SECRET, START } from '../support/fakeLazada';
import { errorAnswer } from '../../support/tokenAnswers';

const api = new LazadaApi();
let lazada: FakeLazada;

/** Runs the hook of the credential class as n8n does. */
async function hook(changes: Record<string, string>) {
	const context = { helpers: { httpRequest: lazada.httpRequest } };
	return await api.preAuthentication.call(context, credentialFields(changes));
}

beforeEach(() => {
	lazada = new FakeLazada();
	jest.useFakeTimers({ now: START });
});

afterEach(() => {
	jest.useRealTimers();
});

describe('the hook of the credential', () => {
	it('exchanges a code through n8n, and returns nothing but fields that n8n can store', async () => {
		const stored = await hook({ authorizationCode: CODE });
		expect(lazada.sent('/auth/token/create')).toMatchObject([
			{ code: CODE, timestamp: String(START) },
		]);
		// n8n keeps declared properties only.
		const kept = api.properties.map(({ name }) => name);
		expect(kept).toEqual(expect.arrayContaining(Object.keys(stored)));
		expect(Object.keys(stored)).toEqual(expect.arrayContaining(['tokenGrant', 'session']));
		expect(stored.session).toBe('');
	});

	it('is one for the process: another instance of the class does not exchange again', async () => {
		const context = { helpers: { httpRequest: lazada.httpRequest } };
		const fields = credentialFields({ authorizationCode: '0_123456_once' });
		const both = [new LazadaApi(), new LazadaApi()].map(
			async (one) => await one.preAuthentication.call(context, fields),
		);
		const [first, second] = await Promise.all(both);
		expect(second).toEqual(first);
		expect(lazada.calls).toHaveLength(1);
	});

	it('stores a grant that the credential then signs with', async () => {
		const grant = grantIn(await hook({ authorizationCode: '0_123456_sign' }));
		const { qs, url } = await api.authenticate(
			{ ...credentialFields(), tokenGrant: JSON.stringify(grant) },
			{ url: '/seller/get' },
		);
		expect(url).toBe('https://api.lazada.sg/rest/seller/get');
		expect(qs).toMatchObject({ access_token: grant.accessToken });
	});

	it.each([
		[{ appKey: 'abc' }, 'The App Key must contain only digits. Copy the App Key'],
		[{ appSecret: '' }, 'The App Secret is empty. Copy the App Secret'],
		[{ authorizationCode: 'a b' }, "This isn't an authorization code. Paste the text after code="],
		[{ environment: 'custom' }, "The Gateway URL isn't valid. Enter a base URL"],
	])(
		'tells what is wrong with %j and what to do in one message, all that a form shows',
		async (changes, words) => {
			expect((await catchRejection(hook(changes))).message).toContain(words);
			expect(lazada.calls).toHaveLength(0);
		},
	);

	it('tells a refused code in words that end with the link, to be copied whole', async () => {
		lazada.answers['/auth/token/create'] = () => errorAnswer('InvalidCode', 'no');
		const { message } = await catchRejection(hook({ authorizationCode: '0_123456_used' }));
		expect(message).toMatch(/^Lazada doesn't accept this authorization code\. .* https:\/\/\S+$/);
		const link = new URL(message.slice(message.lastIndexOf(' ') + 1));
		const state = link.searchParams.get('state') ?? '';
		expect(verifyState(state, '123456', SECRET, START).expiresAt).toBeGreaterThan(START);
	});

	it('tells a refusal of the app with its advice', async () => {
		lazada.answers['/seller/get'] = () => errorAnswer('IncompleteSignature', 'no');
		const { message } = await catchRejection(hook({ appSecret: 'a-wrong-one' }));
		expect(message).toMatch(/^Lazada doesn't accept the signature\. Check the App Secret/);
	});
});
