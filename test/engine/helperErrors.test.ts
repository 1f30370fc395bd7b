import { UserError, type IDataObject } from 'n8n-workflow';
import { callApi } from './support/apiCall';
import type { Credential } from './support/credential';
import type { Execution } from './support/execution';
import { issueCode } from './support/seller';
import { useHost } from './support/useHost';

/** As the remote credentials helper of n8n 2.41's newer engine puts it. */
const REFUSAL =
	'Engine 2.0 does not support credentials with an expirable property yet (credential type "lazadaApi")';

const host = useHost();

const FROM_INPUT = { tokenSource: 'input', refreshToken: 'a-refresh-token', onlyWhenDue: false };
const WITH_TOKEN = { tokenSource: 'input', accessToken: 'an-access-token', country: 'my' };

async function generate(credential: Credential, saveTo: string): Promise<Execution> {
	const parameters = { code: issueCode(host.sandbox, 'my'), saveTo };
	return await host.lazada('generateAccessToken', parameters, { credential });
}

async function refresh(credential: Credential, parameters: IDataObject): Promise<Execution> {
	return await host.lazada('refreshAccessToken', parameters, { credential });
}

const WAYS: Array<[string, (credential: Credential) => Promise<Execution>]> = [
	['Refresh Access Token of the input', async (own) => await refresh(own, FROM_INPUT)],
	[
		'Refresh Access Token of the credential',
		async (own) => await refresh(own, { tokenSource: 'credential', onlyWhenDue: false }),
	],
	['Generate Access Token to the output', async (own) => await generate(own, 'output')],
	['Generate Access Token to the credential', async (own) => await generate(own, 'credential')],
	[
		'Call with the credential',
		async (own) => await callApi(host, '/seller/get', {}, { credential: own }),
	],
	[
		'Call with a token of the input',
		async (own) => await callApi(host, '/seller/get', WITH_TOKEN, { credential: own }),
	],
];

describe.each(WAYS)("where n8n's credentials helper refuses, %s", (_name, run) => {
	afterEach(() => jest.restoreAllMocks());

	test('shows what n8n says, and does not blame the network', async () => {
		const credential = await host.authorizedCredential('my');
		const refusal = new UserError(REFUSAL);
		jest.spyOn(host.helper, 'preAuthentication').mockRejectedValue(refusal);

		const { json, error } = await run(credential);

		expect(json).toEqual([]);
		expect(`${error?.message} ${error?.description}`).toContain(REFUSAL);
		expect(`${error?.message} ${error?.description}`).not.toMatch(/reached|network/);
		expect(host.sandbox.log.calls).toEqual([]);
	});
});
