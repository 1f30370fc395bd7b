import type { IDataObject } from 'n8n-workflow';
import type { AddedShop } from '../../../sandbox/shops';
import { APP } from '../../support/app';
import type { Credential } from './credential';
import type { Execution } from './execution';
import type { Host, Step } from './host';
import { issueCode } from './seller';

/** Rows of a table of shops, in the order in which they authorized the app. */
export function addRows({ sandbox }: Host, count: number): Array<AddedShop & IDataObject> {
	return sandbox.addShops({ appKey: APP.appKey, count }).map((shop) => ({ ...shop }));
}

/** A shop's grant as a workflow has put it into a table; the call that it took is not in the sandbox's log. */
export async function tableRow(
	host: Host,
	credential: Credential,
	country: string,
): Promise<IDataObject> {
	const items = [{ code: issueCode(host.sandbox, country) }];
	const parameters = { code: '={{ $json.code }}', saveTo: 'output' };
	const { json, error } = await host.lazada('generateAccessToken', parameters, {
		credential,
		items,
	});
	if (error !== undefined) throw error;
	host.sandbox.log.clear();
	return json[0];
}

/** Refreshes the shops of a table, whether they are due or not. */
export async function refreshRows(
	host: Host,
	step: Step,
	options: IDataObject = {},
): Promise<Execution> {
	const parameters = {
		tokenSource: 'input',
		refreshToken: '={{ $json.refreshToken }}',
		accessTokenExpiresAt: '={{ $json.accessTokenExpiresAt }}',
		options,
	};
	return await host.lazada('refreshAccessToken', parameters, step);
}

/** Asks for each shop of a table what Lazada knows of its seller. */
export async function callForRows(
	host: Host,
	step: Step,
	options: IDataObject = {},
): Promise<Execution> {
	const parameters = {
		resource: 'api',
		path: { __rl: true, mode: 'path', value: '/seller/get' },
		tokenSource: 'input',
		accessToken: '={{ $json.accessToken }}',
		options,
	};
	return await host.lazada('call', parameters, step);
}

/** The item that each item of an output came from. */
export function findSourceItems(output: Execution['outputs'][number]): unknown[] {
	return output.map(({ pairedItem }) =>
		typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : pairedItem,
	);
}

/** How many answers of an API had this code; 0 is success. */
export function answersWith({ sandbox }: Host, code: string): number {
	return sandbox.log.calls.filter(({ result }) => result === code).length;
}
