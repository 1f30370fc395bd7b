import { startSandbox, type Sandbox } from '../../../sandbox/server';
import type { Settings } from '../../../sandbox/world';
import { consentTo, linkIn } from '../../../tools/host/consent';
import {
	RestClient,
	type CredentialRecord,
	type TestOutcome,
} from '../../../tools/host/restClient';
import { APP, openApp } from '../app';
import { useFixture, type Lifetime } from '../useFixture';
import { e2e } from './environment';
import { rememberSecrets } from './usedSecrets';

/** The suite's n8n and a sandbox of its own. */
export interface Stage {
	rest: RestClient;
	sandbox: Sandbox;
}

export async function openStage(settings: Partial<Settings> = {}): Promise<Stage> {
	const rest = new RestClient(e2e('url'));
	await rest.logIn();
	const sandbox = await startSandbox({ apps: [openApp()], settings });
	return { rest, sandbox: rememberSecrets(sandbox, e2e('userFolder')) };
}

/**
 * Opens a stage for each test, or one for all. Its members throw until then.
 *
 * @param settings of the sandbox
 */
export function useStage(lifetime: Lifetime = 'test', settings: Partial<Settings> = {}): Stage {
	const stage = useFixture(
		async () => await openStage(settings),
		async ({ sandbox }) => await sandbox.close(),
		lifetime,
	);
	return {
		get rest() {
			return stage().rest;
		},
		get sandbox() {
			return stage().sandbox;
		},
	};
}

/** Lets the app have one callback more. */
export function registerCallback({ sandbox }: Stage, url: string): void {
	sandbox.world.apps.get(APP.appKey)?.callbackUrls.push(url);
}

let credentials = 0;

/** Creates a credential as a new form does; `fields` change single ones. */
export async function newCredential(
	{ rest, sandbox }: Stage,
	fields: Record<string, unknown> = {},
): Promise<CredentialRecord> {
	credentials += 1;
	const created = await rest.createCredential(`Lazada ${Date.now()}-${credentials}`, {
		...APP,
		callbackUrl: `${sandbox.url}/callback`,
		authorizationCode: '',
		environment: 'custom',
		gatewayUrl: sandbox.url,
		refreshAheadHours: 48,
		...fields,
	});
	return await rest.openCredential(created.id);
}

/** Saves a form with some fields changed, then tests it, as the editor does. */
export async function saveForm(
	{ rest }: Stage,
	form: CredentialRecord,
	fields: Record<string, unknown> = {},
): Promise<TestOutcome> {
	const filled = { ...form, data: { ...form.data, ...fields } };
	await rest.saveCredential(filled);
	return await rest.testCredential(filled);
}

/** The address that a seller's browser lands on after consenting to the link in a credential's message. */
export async function consent(message: string, account = 'shop-sg', site = 'sg'): Promise<string> {
	return await consentTo(linkIn(message), `${account}@example.com`, site);
}

/** A credential whose shop is authorized through its form. */
export async function authorizedCredential(
	stage: Stage,
	fields: Record<string, unknown> = {},
	account = 'shop-sg',
	site = 'sg',
): Promise<CredentialRecord> {
	const form = await newCredential(stage, fields);
	const { message } = await stage.rest.testCredential(form);
	const outcome = await saveForm(stage, form, {
		authorizationCode: await consent(message, account, site),
	});
	if (outcome.status !== 'OK') throw new Error(outcome.message);
	return form;
}

/** How many calls of an API came through at the sandbox. */
export function accepted({ sandbox }: Stage, path: string): number {
	return sandbox.log.calls.filter((call) => call.path === path && call.result === '0').length;
}

/** How many calls of an API the sandbox got, whatever it answered. */
export function asked({ sandbox }: Stage, path: string): number {
	return sandbox.log.calls.filter((call) => call.path === path).length;
}
