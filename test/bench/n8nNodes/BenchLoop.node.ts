import { createHmac } from 'node:crypto';
import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	INodeType,
} from 'n8n-workflow';
import { describe } from './describe';

const API_PATH = '/auth/token/refresh';

interface App {
	appKey: string;
	appSecret: string;
	gatewayUrl: string;
}

function signedRefresh(app: App, refreshToken: string): IHttpRequestOptions {
	const timestamp = String(Date.now());
	const base = `${API_PATH}app_key${app.appKey}refresh_token${refreshToken}sign_methodsha256timestamp${timestamp}`;
	return {
		method: 'POST',
		url: `${app.gatewayUrl}/rest${API_PATH}`,
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		body: {
			app_key: app.appKey,
			refresh_token: refreshToken,
			sign_method: 'sha256',
			timestamp,
			sign: createHmac('sha256', app.appSecret).update(base).digest('hex').toUpperCase(),
		},
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
	};
}

/**
 * The floor that n8n allows: refreshes each item's token through n8n's request helper, so many at a time, and
 * does nothing else. No credential, no expressions, no judging of answers.
 */
export class BenchLoop implements INodeType {
	description = describe('BenchLoop', [
		{ displayName: 'App', name: 'app', type: 'json', default: '{}' },
		{ displayName: 'Concurrency', name: 'concurrency', type: 'number', default: 20 },
	]);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		const app = JSON.parse(this.getNodeParameter('app', 0) as string) as App;
		const concurrency = this.getNodeParameter('concurrency', 0) as number;
		const output: INodeExecutionData[] = [];
		let next = 0;
		const work = async () => {
			while (next < items.length) {
				const item = next++;
				const options = signedRefresh(app, items[item].json.refreshToken as string);
				const { body } = (await this.helpers.httpRequest(options)) as { body: string };
				output[item] = { json: JSON.parse(body) as IDataObject, pairedItem: { item } };
			}
		};
		await Promise.all(Array.from({ length: concurrency }, work));
		return [output];
	}
}
