import { consentTo } from '../../tools/host/consent';
import { type CredentialRecord, type Execution, readOutput } from '../../tools/host/restClient';
import { eventually } from '../support/eventually';
import {
	accepted,
	asked,
	authorizedCredential,
	newCredential,
	useStage,
} from '../support/n8n/stage';
import { findStoredSecrets } from '../support/n8n/storedSecrets';
import { lazada, run, workflowWith } from '../support/n8n/workflows';
import { listSecrets, listTokens } from '../support/secrets';

/** The output holds tokens on purpose, so it is not kept. */
const NOT_SAVED = { saveManualExecutions: false, saveDataSuccessExecution: 'none' } as const;

describe('the Lazada node in a real n8n', () => {
	const stage = useStage();
	let credential: CredentialRecord;

	beforeEach(async () => {
		credential = await newCredential(stage);
	});

	async function operate(operation: string, parameters: object): Promise<Execution> {
		return await run(stage, await workflowWith(stage, credential, lazada(operation, parameters)));
	}

	async function callbackAddress(options: object = {}): Promise<string> {
		const [{ authUrl }] = readOutput(await operate('buildAuthUrl', { options }), 'Lazada');
		return await consentTo(String(authUrl), 'crossborder@example.com', 'cb');
	}

	it('builds a link, stores the grant in the credential, and refreshes it there', async () => {
		const code = await callbackAddress({ reference: 'shop-42' });
		const made = await operate('generateAccessToken', { code, saveTo: 'credential' });
		expect(readOutput(made, 'Lazada')).toEqual([
			expect.objectContaining({ status: 'authorized', country: 'cb', reference: 'shop-42' }),
		]);
		const fresh = await operate('refreshAccessToken', { tokenSource: 'credential' });
		expect(readOutput(fresh, 'Lazada')).toEqual([expect.objectContaining({ status: 'fresh' })]);

		const forced = { tokenSource: 'credential', onlyWhenDue: false };
		const refreshed = await operate('refreshAccessToken', forced);
		expect(readOutput(refreshed, 'Lazada')).toEqual([
			expect.objectContaining({ status: 'refreshed' }),
		]);
		await operate('refreshAccessToken', forced);

		expect([accepted(stage, '/auth/token/create'), accepted(stage, '/auth/token/refresh')]).toEqual(
			[1, 2],
		);
		expect(
			await stage.rest.testCredential(await stage.rest.openCredential(credential.id)),
		).toMatchObject({ status: 'OK' });
		// The code is a parameter of the workflow itself.
		expect(await findStoredSecrets(listTokens(stage.sandbox))).toEqual([]);
	});

	it('returns the tokens without touching the credential', async () => {
		const code = await callbackAddress();
		const workflow = await workflowWith(
			stage,
			credential,
			lazada('generateAccessToken', { code }),
			NOT_SAVED,
		);
		await stage.rest.call('POST', `/workflows/${workflow.id}/run`, {
			workflowData: workflow,
			triggerToStartFrom: { name: 'Start' },
		});
		await eventually('the exchange', () => accepted(stage, '/auth/token/create') > 0, {
			withinMs: 20_000,
		});
		expect(accepted(stage, '/auth/token/create')).toBe(1);
		expect((await stage.rest.testCredential(credential)).message).toMatch(/isn't authorized yet/);
	});

	it('returns reauthorize if the refresh token has expired', async () => {
		credential = await authorizedCredential(stage);
		stage.sandbox.world.authorizations[0].refreshTokens.clear();
		const execution = await operate('refreshAccessToken', {
			tokenSource: 'credential',
			onlyWhenDue: false,
		});

		expect(readOutput(execution, 'Lazada')).toEqual([
			expect.objectContaining({
				status: 'reauthorize',
				lazadaCode: 'IllegalRefreshToken',
				message: expect.stringContaining('/oauth/authorize?') as string,
			}),
		]);
		expect(await findStoredSecrets(listSecrets(stage.sandbox))).toEqual([]);
	});

	it('shows what happened and what to do, and does not spend the code, if a state was forged', async () => {
		const address = new URL(await callbackAddress());
		address.searchParams.set('state', 'lz1.zzzzzz..AAAAAAAAAAAAAAAAAAAAAA');
		const execution = await operate('generateAccessToken', {
			code: address.href,
			saveTo: 'credential',
		});

		expect(execution.data.resultData.error).toMatchObject({
			message: "This state wasn't created for this app, or was changed",
			description: expect.stringContaining('Nothing was exchanged') as string,
			context: { itemIndex: 0 },
		});
		expect(asked(stage, '/auth/token/create')).toBe(0);
	});

	it.each(['html', 'status', 'drop', 'cut', 'truncated'] as const)(
		'leaves no secret behind when a token answer is lost by the fault %s',
		async (kind) => {
			credential = await authorizedCredential(stage);
			stage.sandbox.faults.add({ kind, path: '/auth/token/refresh', times: 5 });
			const refreshToken = stage.sandbox.world.authorizations[0].newest.refreshToken;
			for (const parameters of [
				{ tokenSource: 'credential', onlyWhenDue: false },
				{
					tokenSource: 'input',
					refreshToken: `=${refreshToken.slice(0, 9)}{{ '${refreshToken.slice(9)}' }}`,
				},
			]) {
				const execution = await operate('refreshAccessToken', parameters);
				expect(execution.status).toBe('error');
				expect(execution.data.resultData.error?.message).toMatch(/Lazada|127\.0\.0\.1/);
			}
			expect(await findStoredSecrets(listSecrets(stage.sandbox))).toEqual([]);
		},
	);
});
