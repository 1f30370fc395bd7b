import type { INode } from 'n8n-workflow';
import type { RestClient } from '../../tools/host/restClient';
import { API_PATHS } from '../../lazada/catalog/catalog';
import { listFormParameters } from '../../nodes/Lazada/api/formParameters';
import { lazadaCredential } from './contenders';
import type { Part } from './part';
import { cpuMs } from './processTime';
import type { Result } from './result';
import { median } from './rounds';

/** A request that the editor makes while a user fills in the form. */
interface FormRequest {
	name: string;
	path: string;
	body: object;
}

const REQUESTS_PER_ROUND = 50;
/** A user doesn't notice less than this. */
const AIM = { atMost: 100 };

const SMALL = '/order/get';
const LARGEST = API_PATHS.map((api) => ({
	path: api.path,
	fields: listFormParameters(api).length,
})).reduce((one, other) => (other.fields > one.fields ? other : one));

/** The requests as n8n's editor sends them. */
function formRequests(credentials: INode['credentials']): FormRequest[] {
	const ask = (name: string, endpoint: string, field: string, api: string, also: object) => ({
		name,
		path: `/dynamic-node-parameters/${endpoint}`,
		body: {
			path: `parameters.${field}`,
			nodeTypeAndVersion: { name: 'n8n-nodes-lazada.lazada', version: 1 },
			currentNodeParameters: {
				resource: 'api',
				operation: 'call',
				path: { __rl: true, mode: 'list', value: api },
			},
			credentials,
			...also,
		},
	});
	const fieldsOf = (name: string, api: string) =>
		ask(name, 'resource-mapper-fields', 'apiParameters', api, { methodName: 'getApiParameters' });
	const search = (name: string, filter: string) =>
		ask(name, 'resource-locator-results', 'path', '', { methodName: 'searchPaths', filter });
	return [
		fieldsOf('the parameters of a small API', SMALL),
		fieldsOf(`the largest form, ${LARGEST.fields} parameters`, LARGEST.path),
		search('the whole list of APIs', ''),
		search('a search of that list', 'print shipping label'),
	];
}

async function timeRequest(rest: RestClient, { path, body }: FormRequest): Promise<number> {
	const begin = performance.now();
	await rest.call('POST', path, body);
	return performance.now() - begin;
}

/** How long n8n's server takes for what the form of *Call* asks it, its HTTP included. */
export const benchForm: Part = async (stage, { rounds, say }) => {
	const { rest } = stage;
	const results: Result[] = [];
	for (const request of formRequests(await lazadaCredential(stage))) {
		say(`Loading ${request.name} …`);
		const first = await timeRequest(rest, request);
		const times: number[] = [];
		const cpuBefore = await cpuMs(stage.pid);
		for (let count = 0; count < rounds * REQUESTS_PER_ROUND; count++) {
			times.push(await timeRequest(rest, request));
		}
		const cpu = ((await cpuMs(stage.pid)) - cpuBefore) / times.length;
		results.push({
			what: request.name,
			value: median(times),
			unit: 'ms',
			aim: AIM,
			ours: `CPU ${cpu.toFixed(1)} ms`,
			other: `first ${first.toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms`,
		});
	}
	return results;
};
