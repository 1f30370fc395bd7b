import type { INode } from 'n8n-workflow';
import type { RestClient } from '../../tools/host/restClient';
import { APP } from '../support/app';
import { BENCH_PACKAGE } from './benchPackage';
import type { Contender, Stage } from './stage';
import { step } from './workflow';

const REFRESH = '/auth/token/refresh';

/** What a node's `credentials` needs to have a new credential of this type with these fields. */
export async function newCredential(
	rest: RestClient,
	type: string,
	data: object,
): Promise<NonNullable<INode['credentials']>> {
	const name = `Bench ${type}`;
	const { id } = await rest.call<{ id: string }>('POST', '/credentials', { name, type, data });
	return { [type]: { id, name } };
}

/** The Lazada credential, for the sandbox and without a grant. */
export async function lazadaCredential({
	rest,
	sandbox,
}: Stage): Promise<NonNullable<INode['credentials']>> {
	return await newCredential(rest, 'lazadaApi', {
		...APP,
		callbackUrl: `${sandbox.url}/callback`,
		authorizationCode: '',
		environment: 'custom',
		gatewayUrl: sandbox.url,
		refreshAheadHours: 48,
	});
}

/** The Lazada node, refreshing each item's token so many at a time. */
export function ours(
	credentials: INode['credentials'],
	concurrency: number,
	safetyCopy = false,
): Contender {
	const parameters = {
		resource: 'authorization',
		operation: 'refreshAccessToken',
		tokenSource: 'input',
		refreshToken: '={{ $json.refreshToken }}',
		onlyWhenDue: false,
		options: { concurrency, safetyCopy },
	};
	const lazada = step('Lazada', 'n8n-nodes-lazada.lazada', 1, parameters, credentials);
	const kept = safetyCopy ? ', with safety copies' : '';
	return { name: `ours, ${concurrency} at a time${kept}`, steps: [lazada] };
}

/** The floor: see BenchLoop. */
export function bareLoop({ sandbox }: Stage, concurrency: number): Contender {
	const app = JSON.stringify({ ...APP, gatewayUrl: sandbox.url });
	const loop = step('Loop', `${BENCH_PACKAGE}.benchLoop`, 1, { app, concurrency });
	return { name: `bare loop, ${concurrency} at a time`, steps: [loop] };
}

const BASE_STRING = `
const apiPath = '${REFRESH}';
return $input.all().map(({ json }) => {
	const parameters = {
		app_key: '${APP.appKey}',
		refresh_token: json.refreshToken,
		sign_method: 'sha256',
		timestamp: String(Date.now()),
	};
	const base = Object.keys(parameters).sort().reduce((text, key) => text + key + parameters[key], apiPath);
	return { json: { ...parameters, base } };
});`;

/** What the Crypto node of a hand-built workflow does with the signature base string. */
export const SIGN_BASE = {
	action: 'hmac',
	type: 'SHA256',
	value: '={{ $json.base }}',
	dataPropertyName: 'sign',
};

/** What a user builds without this package, from Lazada's guide: Code → Crypto → HTTP Request, as they come. */
export async function handBuilt({ rest, sandbox }: Stage): Promise<Contender> {
	const secret = await newCredential(rest, 'crypto', { hmacSecret: APP.appSecret });
	const fields = ['app_key', 'refresh_token', 'sign_method', 'timestamp'].map((name) => ({
		name,
		value: `={{ $json.${name} }}`,
	}));
	const request = {
		method: 'POST',
		url: `${sandbox.url}/rest${REFRESH}`,
		sendBody: true,
		contentType: 'form-urlencoded',
		bodyParameters: {
			parameters: [...fields, { name: 'sign', value: '={{ $json.sign.toUpperCase() }}' }],
		},
		options: {},
	};
	return {
		name: 'hand-built',
		steps: [
			step('Base String', 'n8n-nodes-base.code', 2, { jsCode: BASE_STRING }),
			step('Signature', 'n8n-nodes-base.crypto', 2, SIGN_BASE, secret),
			step('Request', 'n8n-nodes-base.httpRequest', 4.5, request),
		],
	};
}
