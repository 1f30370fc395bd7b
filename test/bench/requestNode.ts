import type { INode } from 'n8n-workflow';
import { signedParameters } from '../../lazada/signing/signature';
import { APP } from '../support/app';
import { lazadaCredential, newCredential } from './contenders';
import type { Part } from './part';
import { toRatio, type Result } from './result';
import { inRounds } from './rounds';
import type { Contender, Measurement, Stage } from './stage';
import { step } from './workflow';

const API_PATH = '/seller/get';
const CALLS = 300;
/** As far as Lazada is from most places. */
const AFAR_MS = 100;
/** One call takes little time, so there can be more rounds of it. */
const AFAR_ROUNDS = 7;

const HEADER_AUTH = 'Header Auth';
/** What n8n itself spends on any credential of a package: it reads and decrypts it twice, Header Auth once. */
const LEAST = 'a credential type that only adds a header';

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
			HEADER_AUTH,
			`${url}?${query.toString()}`,
			{ authentication: 'genericCredentialType', genericAuthType: 'httpHeaderAuth' },
			header,
		),
		calling(LEAST, `${url}?${query.toString()}`, predefined('benchApi'), plain),
		calling('no credential', `${url}?${query.toString()}`, {}),
	];
	const many = Array.from({ length: CALLS }, (_, call) => ({ call }));
	for (const contender of contenders) await stage.run(contender, many, { mode: 'time' });
	options.say(`Calling ${CALLS} times through HTTP Request …`);
	const busy = await inRounds(options.rounds, contenders, (contender) =>
		stage.run(contender, many, options),
	);
	options.say(`Calling through HTTP Request from afar …`);
	await sandbox.set({ latencyMs: AFAR_MS });
	const afar = await inRounds(options.rounds * AFAR_ROUNDS, contenders.slice(0, 2), (contender) =>
		stage.run(contender, [{ call: 0 }], options),
	);
	await sandbox.set({ latencyMs: 0 });
	return [
		...comparisons(`1 call, ${AFAR_MS} ms away`, contenders.slice(0, 2), afar, {
			[HEADER_AUTH]: 1.05,
		}),
		...comparisons(`${CALLS} calls at once, 0 ms`, contenders, busy, { [LEAST]: 1.05 }),
	];
};

/** Our credential, the first contender, against each other one. */
function comparisons(
	title: string,
	contenders: Contender[],
	runs: Map<string, Measurement[]>,
	aims: Record<string, number>,
): Result[] {
	const [ours, ...others] = contenders.map(({ name }) => ({ name, runs: runs.get(name) ?? [] }));
	const read = (all: Measurement[], field: 'wallMs' | 'cpuMs') => all.map((run) => run[field]);
	return others.flatMap(({ name, runs: other }) =>
		(['wallMs', 'cpuMs'] as const).map((field) =>
			toRatio(
				`${title}, our credential: ${field === 'wallMs' ? 'time' : 'CPU'} / ${name}`,
				{ ours: read(ours.runs, field), other: read(other, field) },
				field === 'wallMs' && name in aims ? { atMost: aims[name] } : undefined,
			),
		),
	);
}
