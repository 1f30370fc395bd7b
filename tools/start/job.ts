import { setTimeout as sleep } from 'node:timers/promises';
import type { IWorkflowBase } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox/server';
import { LIFETIMES } from '../../sandbox/world';
import { consentTo, linkIn } from '../host/consent';
import { readExample } from '../host/exampleFile';
import { readOutput, type CredentialRecord } from '../host/restClient';
import { expect, SELLER, storeWorkflow, type Stage } from './stage';

export const APP = { appKey: '123456', appSecret: 'sandbox-app-secret' };

const CREDENTIAL = 'Lazada Sandbox';
const TRIGGER = 'Run by Hand';
/** What has the orders of all pages. */
const ORDERS = 'Get Orders';
/** Short enough to watch, long enough that the first call still has it. */
const ACCESS_SECONDS = 8;

function count(sandbox: Sandbox, path: string): number {
	return sandbox.log.calls.filter((call) => call.path === path && call.result === '0').length;
}

async function emptyCredential({ rest, sandbox }: Stage): Promise<CredentialRecord> {
	const data = {
		...APP,
		callbackUrl: `${sandbox.url}/callback`,
		authorizationCode: '',
		environment: 'custom',
		gatewayUrl: sandbox.url,
		refreshAheadHours: 48,
	};
	const known = (await rest.credentials()).find(({ name }) => name === CREDENTIAL);
	if (known === undefined) return await rest.createCredential(CREDENTIAL, data);
	// Left from an earlier start: its grant is of a sandbox that is gone.
	return await rest.saveCredential({ ...known, data: { ...data, tokenGrant: '' } });
}

async function authorize(stage: Stage, credential: CredentialRecord): Promise<void> {
	const { rest, say } = stage;
	const form = await rest.openCredential(credential.id);
	const before = await rest.testCredential(form);
	expect(before.message.includes("isn't authorized yet"), before.message);
	say(`3. The credential is saved without a code. Under its form n8n shows:\n   ${before.message}`);

	const landedOn = await consentTo(linkIn(before.message), SELLER, 'sg');
	say(`4. The seller opens the link, consents, and lands on\n   ${landedOn}`);

	const filled = { ...form, data: { ...form.data, authorizationCode: landedOn } };
	await rest.saveCredential(filled);
	const after = await rest.testCredential(filled);
	expect(after.status === 'OK', after.message);
	say(`5. That address is pasted into Authorization Code and saved: ${after.message}`);
}

async function exampleWorkflow(stage: Stage, credential: CredentialRecord): Promise<IWorkflowBase> {
	const file = await readExample('get-new-orders.json', credential, stage.sandbox.url);
	return await storeWorkflow(stage, file);
}

/** @returns how many there were */
async function getOrders({ rest }: Stage, workflow: IWorkflowBase): Promise<number> {
	const execution = await rest.runWorkflow(workflow, TRIGGER);
	const { error } = execution.data.resultData;
	expect(error === undefined, `The call did not come through: ${error?.message}`);
	return readOutput(execution, ORDERS).length;
}

/**
 * The whole job once: authorization link, consent, code, grant stored, signed call, and the same call again after
 * the access token has ended.
 *
 * @returns the credential
 * @throws Error that says which step did not come through
 */
export async function runJob(stage: Stage): Promise<CredentialRecord> {
	const { sandbox, say } = stage;
	sandbox.world.settings.accessSeconds = ACCESS_SECONDS;
	const credential = await emptyCredential(stage);
	await authorize(stage, credential);

	const workflow = await exampleWorkflow(stage, credential);
	const orders = await getOrders(stage, workflow);
	say(`6. The workflow runs: the Lazada node got ${orders} orders, each one an item.`);

	say(`7. The access token lives ${ACCESS_SECONDS} seconds here. Time passes …`);
	await sleep(ACCESS_SECONDS * 1000);
	const refreshes = count(sandbox, '/auth/token/refresh');
	await getOrders(stage, workflow);
	const creates = count(sandbox, '/auth/token/create');
	expect(creates === 1, `${creates} codes were exchanged instead of one`);
	expect(count(sandbox, '/auth/token/refresh') > refreshes, 'The token was not refreshed');
	say('8. The workflow runs again: the credential refreshed the token by itself and stored it.');

	Object.assign(sandbox.world.settings, LIFETIMES.test);
	return credential;
}
