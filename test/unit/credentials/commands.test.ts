import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import {
	NothingToSend,
	thrownFor,
	withCommand,
	type HookCommand,
} from '../../../client/hookCommand';
import { LazadaApi } from '../../../credentials/LazadaApi.credentials';
import { LazadaError } from '../../../lazada/errors';
import { readSettings } from '../../../lazada/settings';
import { catchRejection } from '../support/errors';
import { ORDER_GET } from '../support/requests';
import {
	credentialFields,
	DAY,
	FakeLazada,
	grantedFields,
	grantIn,
	START,
} from '../support/fakeLazada';
import { OFFICIAL, OFFICIAL_PARAMETERS } from '../../support/signing';
import { errorAnswer } from '../../support/tokenAnswers';

const api = new LazadaApi();
const CODE = '0_123456_of-a-node';
/** Fields that could be neither read nor signed with. */
const BROKEN = { appKey: 'abc', appSecret: '', tokenGrant: 'broken', session: '' };
const settings = readSettings({ appKey: OFFICIAL.appKey, appSecret: OFFICIAL.appSecret });
const storing: HookCommand[] = [
	{ do: 'prepare' },
	{ do: 'exchange', code: CODE, uuid: '', expected: [] },
	{ do: 'refresh' },
	{ do: 'storeCopies', copies: '[]' },
];

let lazada: FakeLazada;
/** The credential class has one memory for the process, so each test has an app of its own. */
let appKey = 1000;

/** Runs the hook of the credential class as n8n does. */
async function runHook(fields: ICredentialDataDecryptedObject) {
	const context = { helpers: { httpRequest: lazada.httpRequest } };
	return await api.preAuthentication.call(context, fields);
}

beforeEach(() => {
	lazada = new FakeLazada();
	appKey += 1;
	jest.useFakeTimers({ now: START });
});

afterEach(() => {
	jest.useRealTimers();
});

describe('the hook of the credential', () => {
	it('does nothing for a call that is only signed, whatever the fields', async () => {
		const fields = withCommand(BROKEN, { do: 'sign', settings, accessToken: 'token' });
		expect(await runHook(fields)).toEqual({});
		expect(lazada.calls).toEqual([]);
	});

	it('hands safety copies over to be stored, and nothing else, whatever the fields', async () => {
		const copies = '[{"replaced":"a"}]';
		const stored = await runHook(withCommand(BROKEN, { do: 'storeCopies', copies }));
		expect(stored).toEqual({ tokenCopies: copies, session: '' });
		expect(lazada.calls).toEqual([]);
	});

	it("exchanges a node's code, for the expected shops only", async () => {
		const fields = credentialFields({ appKey: String(appKey) });
		const command = { do: 'exchange', code: CODE, uuid: 'u-1', expected: [] } as const;
		const stored = await runHook(withCommand(fields, command));
		expect(lazada.sent('/auth/token/create')).toMatchObject([{ code: CODE, uuid: 'u-1' }]);
		expect(grantIn(stored).accessToken).toBe('access-token-of-create');

		const expected = [{ sellers: ['2002'], countries: [] }];
		const asked = runHook(withCommand(fields, { ...command, expected }));
		expect((await catchRejection(asked)).kind).toBe('wrongShop');
	});

	it('refreshes a fresh grant where a node asks for it, and only then', async () => {
		const fields = grantedFields({ appKey: String(appKey) }, { appKey: String(appKey) });
		for (const quiet of [fields, withCommand(fields, { do: 'prepare' })]) {
			expect(await runHook(quiet)).toEqual({});
		}
		const stored = await runHook(withCommand(fields, { do: 'refresh' }));
		expect(grantIn(stored).accessToken).toBe('access-token-1');
	});

	it('takes no command from a field, as anybody could enter one', async () => {
		const fields = {
			...grantedFields({ appKey: String(appKey) }, { appKey: String(appKey) }),
			...{ do: 'refresh', command: { do: 'refresh' }, hookCommand: { do: 'refresh' } },
			...{ copies: '[]', code: CODE, expected: [], session: 'stateless' },
		};
		expect(await runHook(fields)).toEqual({});
		expect(lazada.calls).toEqual([]);
		jest.setSystemTime(START + 6 * DAY);
		expect(await runHook(fields)).toMatchObject({ session: '' });
		expect(lazada.calls).toHaveLength(1);
	});
});

describe('a request that carries a command', () => {
	it.each(storing)('is never sent where the command is $do', async (command) => {
		for (const url of ['lazada:no-request', ORDER_GET]) {
			const signing = api.authenticate(withCommand(grantedFields(), command), { url });
			await expect(signing).rejects.toBeInstanceOf(NothingToSend);
		}
	});

	it('is signed with the token that the node gives, not with the stored one', async () => {
		jest.setSystemTime(OFFICIAL.timestamp);
		const command = { do: 'sign', settings, accessToken: OFFICIAL.accessToken } as const;
		const options = { url: ORDER_GET, qs: { order_id: 1234 } };
		const { qs } = await api.authenticate(withCommand(grantedFields(), command), options);
		expect(qs).toEqual(OFFICIAL_PARAMETERS);
		for (const other of [BROKEN, {}]) {
			expect((await api.authenticate(withCommand(other, command), options)).qs).toEqual(qs);
		}
	});

	it('is signed without a token for a token call, which goes to the token host by itself', async () => {
		jest.setSystemTime(OFFICIAL.timestamp);
		const command = { do: 'sign', settings, accessToken: undefined } as const;
		const options: IHttpRequestOptions = {
			url: '/auth/token/refresh',
			method: 'POST',
			body: { refresh_token: 'r-1' },
		};
		const { url, body } = await api.authenticate(withCommand(grantedFields(), command), options);
		expect(url).toBe('https://auth.lazada.com/rest/auth/token/refresh');
		expect(Object.keys(body ?? {}).sort()).toEqual([
			'app_key',
			'refresh_token',
			'sign',
			'sign_method',
			'timestamp',
		]);
	});
});

describe('what the credential throws', () => {
	const FOREIGN = { url: 'https://example.com/rest/order/get' };

	it('has all in its message for the form, and is apart from its advice for a node', async () => {
		lazada.answers['/auth/token/create'] = () => errorAnswer('IncompleteSignature', 'no');
		const fields = credentialFields({ appKey: String(appKey) });
		const carrier = withCommand(fields, { do: 'exchange', code: CODE, uuid: '', expected: [] });
		const joined = await catchRejection(runHook(carrier));
		expect(joined.message).toMatch(/^Lazada doesn't accept the signature\. Check the App Secret/);
		expect(joined.description).toBe('');
		const thrown = thrownFor(carrier);
		if (!(thrown instanceof LazadaError)) throw new Error('Nothing was remembered');
		expect(thrown.message).toBe("Lazada doesn't accept the signature");
		expect(thrown.description).toMatch(/^Check the App Secret/);
		expect(thrown.details.lazadaCode).toBe('IncompleteSignature');
	});

	it('when it signs is known to the node as well', async () => {
		const carrier = withCommand(grantedFields(), { do: 'sign', settings, accessToken: 't' });
		const { message } = await catchRejection(api.authenticate(carrier, FOREIGN));
		expect(thrownFor(carrier)).toMatchObject({
			kind: 'input',
			message: 'This credential signs requests to Lazada only, not to example.com',
		});
		expect(message).toContain('not to example.com. Use a URL on ');
	});

	it('where nothing is to be sent is known to the node as just that', async () => {
		const carrier = withCommand(grantedFields(), { do: 'refresh' });
		await api.authenticate(carrier, FOREIGN).catch(() => undefined);
		expect(thrownFor(carrier)).toBeInstanceOf(NothingToSend);
	});

	it('leaves nothing for the next call, which has fields of its own', async () => {
		const fields = grantedFields();
		const command = { do: 'sign', settings, accessToken: 't' } as const;
		await catchRejection(api.authenticate(withCommand(fields, command), FOREIGN));
		const next = withCommand(fields, command);
		await api.authenticate(next, { url: ORDER_GET });
		expect(thrownFor(next)).toBeUndefined();
	});
});
