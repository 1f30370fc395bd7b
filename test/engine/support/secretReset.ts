import type { IDataObject } from 'n8n-workflow';
import type { App } from '../../../sandbox/world';
import { callApi } from './apiCall';
import { APP, CALLBACK, openApp } from '../../support/app';
import type { Credential } from './credential';
import type { Execution } from './execution';
import type { Host } from './host';
import { tableRow } from './manyShops';
import { issueCode } from './seller';

export const NEW_SECRET = 'engine-app-secret-after-its-reset';
const HOUR_MS = 3_600_000;

/** Resets the App Secret at Lazada; the old one goes on for some hours. */
export function resetSecret({ sandbox: { world } }: Host, hours: number): void {
	const oldSecret = { appSecret: APP.appSecret, endsAt: world.now() + hours * HOUR_MS };
	setApp(world, { appSecret: NEW_SECRET, oldSecret });
}

/** The app as it was before. */
export function takeResetBack({ sandbox: { world } }: Host): void {
	setApp(world, { appSecret: APP.appSecret });
}

function setApp(
	world: Host['sandbox']['world'],
	secrets: Pick<App, 'appSecret' | 'oldSecret'>,
): void {
	world.apps.set(APP.appKey, { ...openApp([CALLBACK]), ...secrets });
}

async function generate(
	host: Host,
	credential: Credential,
	code: string,
	saveTo: string,
): Promise<Execution> {
	const parameters = { code: '={{ $json.code }}', saveTo };
	return await host.lazada('generateAccessToken', parameters, { credential, items: [{ code }] });
}

export async function refresh(
	host: Host,
	credential: Credential,
	parameters: IDataObject,
	item: IDataObject,
): Promise<Execution> {
	const all = { onlyWhenDue: false, ...parameters };
	return await host.lazada('refreshAccessToken', all, { credential, items: [item] });
}

export async function requestSeller(host: Host, credential: Credential): Promise<Execution> {
	const request = { uri: `${host.sandbox.url}/rest/seller/get` };
	return await host.runNode('test.plainRequest', { request }, { credential });
}

/** What a way needs that was made before the reset. */
export interface Given {
	credential: Credential;
	row: IDataObject;
	code: string;
}

export type Way = (host: Host, given: Given) => Promise<Execution>;

const FROM_INPUT = { tokenSource: 'input', refreshToken: '={{ $json.refreshToken }}' };
export const NODE_WAYS: Array<[string, Way]> = [
	['Call', async (host, { credential }) => await callApi(host, '/seller/get', {}, { credential })],
	[
		'Refresh Access Token with the credential',
		async (host, { credential }) =>
			await refresh(host, credential, { tokenSource: 'credential' }, {}),
	],
	[
		'Refresh Access Token with the input',
		async (host, { credential, row }) => await refresh(host, credential, FROM_INPUT, row),
	],
	[
		'Generate Access Token to the output',
		async (host, { credential, code }) => await generate(host, credential, code, 'output'),
	],
	[
		'Generate Access Token to the credential',
		async (host, { credential, code }) => await generate(host, credential, code, 'credential'),
	],
];
export const PLAIN: [string, Way] = [
	'HTTP Request',
	async (host, { credential }) => await requestSeller(host, credential),
];

/** What there is before the reset. */
export async function given(host: Host): Promise<Given> {
	const credential = await host.authorizedCredential('my');
	const row = await tableRow(host, credential, 'sg');
	return { credential, row, code: issueCode(host.sandbox, 'th') };
}
