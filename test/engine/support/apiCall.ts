import type { IDataObject } from 'n8n-workflow';
import type { LoggedCall } from '../../../sandbox/callLog';
import type { Execution } from './execution';
import type { Host, Step } from './host';

export const ECHO = '/sandbox/echo';

/** Parameters as the list of the form gives them. */
export function listed(parameters: Array<[name: string, value: unknown]>): IDataObject {
	return { parameter: parameters.map(([name, value]) => ({ name, value })) as IDataObject[] };
}

/** Calls an API of the sandbox with the Lazada node. */
export async function callApi(
	host: Host,
	path: string,
	parameters: IDataObject,
	step: Step,
): Promise<Execution> {
	const locator = { __rl: true, mode: 'path', value: path };
	return await host.lazada('call', { resource: 'api', path: locator, ...parameters }, step);
}

/** The calls of one API that the sandbox has got, oldest first. */
export function callsTo({ sandbox }: Host, path: string): LoggedCall[] {
	return sandbox.log.calls.filter((call) => call.path === path);
}

const SYSTEM = ['app_key', 'timestamp', 'sign_method', 'access_token', 'sign'];

/** What the sandbox got with a call, without what signing adds. */
export function businessParameters({ parameters }: LoggedCall): Record<string, string> {
	return Object.fromEntries(Object.entries(parameters).filter(([name]) => !SYSTEM.includes(name)));
}
