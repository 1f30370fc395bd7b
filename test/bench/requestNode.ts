import type { INode } from 'n8n-workflow';
import { signedParameters } from '../../lazada/signature';
import { lazadaCredential, newCredential } from './contenders';
import type { Part } from './part';
import { ratioOf } from './result';
import { inRounds } from './rounds';
import { APP } from './sandboxProcess';
import type { Contender, Measurement, Stage } from './stage';
import { step } from './workflow';

const API_PATH = '/seller/get';
const CALLS = 300;

type Credentials = NonNullable<INode['credentials']>;

async function authorize({ rest, sandbox }: Stage, { lazadaApi }: Credentials): Promise<string> {
	const account = { appKey: APP.appKey, account: 'shop-sg@example.com', country: 'sg' };
	const { code } = await sandbox.control<{ code: string }>('POST', '/codes', account);
	const form = await rest.openCredential(lazadaApi.id ?? '');
	const filled = { ...form, data: { ...form.data, authorizationCode: code } };
	await rest.saveCredential(filled);
	const { status, message } = await rest.testCredential(filled);
	if (status !== 'OK') throw new Error(message);
	const [{ accessToken }] = await sandbox.control<Array<{ accessToken: string }>>(
		'GET',
		'/authorizations',
	);
	return accessToken;
}

function calling(name: string, url: string, auth: object, credentials?: Credentials): Contender {
	const parameters = { method: 'GET', url, ...auth, options: {} };
	return {
		name,
		steps: [step('Request', 'n8n-nodes-base.httpRequest', 4.5, parameters, credentials)],
	};
}

/**
 * The plain HTTP Request node with our credential, with n8n's Header Auth, with the least credential type that a
 * package can have, and with none. The latter three send a call that was signed before, so that the sandbox does
 * and answers the same for all.
 */
export const benchRequestNode: Part = async (stage, options) => {
	const { rest, sandbox } = stage;
	await sandbox.set({ latencyMs: 0 });
	const lazada = await lazadaCredential(stage);
	const accessToken = await authorize(stage, lazada);
	const header = await newCredential(rest, 'httpHeaderAuth', { name: 'X-Bench', value: 'bench' });
	const url = `${sandbox.url}/rest${API_PATH}`;
	const query = new URLSearchParams(
		signedParameters({
			apiPath: API_PATH,
			parameters: {},
			...APP,
			accessToken,
			timestamp: Date.now(),
		}),
	);
	const predefined = (type: string) => ({
		authentication: 'predefinedCredentialType',
		nodeCredentialType: type,
	});
	const plain = await newCredential(rest, 'benchApi', { secret: 'bench' });
	const contenders = [
		calling('our credential', url, predefined('lazadaApi'), lazada),
		calling(
			'Header Auth',
			`${url}?${query.toString()}`,
			{ authentication: 'genericCredentialType', genericAuthType: 'httpHeaderAuth' },
			header,
		),
		calling(
			'a credential type that only adds a header',
			`${url}?${query.toString()}`,
			predefined('benchApi'),
			plain,
		),
		calling('no credential', `${url}?${query.toString()}`, {}),
	];
	const items = Array.from({ length: CALLS }, (_, call) => ({ call }));
	for (const contender of contenders) await stage.run(contender, items, { mode: 'time' });
	options.say(`Calling ${CALLS} times through HTTP Request …`);
	const runs = await inRounds(options.rounds, contenders, (contender) =>
		stage.run(contender, items, options),
	);
	const [ours, ...others] = contenders.map(({ name }) => ({ name, runs: runs.get(name) ?? [] }));
	const read = (all: Measurement[], field: 'wallMs' | 'cpuMs') => all.map((run) => run[field]);
	return others.flatMap(({ name, runs }, index) =>
		(['wallMs', 'cpuMs'] as const).map((field) =>
			ratioOf(
				`${CALLS} calls with our credential: ${field === 'wallMs' ? 'time' : 'CPU'} / with ${name}`,
				{ ours: read(ours.runs, field), other: read(runs, field) },
				index === 0 ? { atMost: 1.05 } : undefined,
			),
		),
	);
};
