import {
	CREDENTIAL_EMPTY_VALUE,
	type IExecuteFunctions,
	type IHookFunctions,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { readSettings, type Settings } from '../lazada/settings';
import type { Fields } from './hookCommand';

/** The type of the node's credential; its literal in the node's description is all that n8n's lint can read. */
export const CREDENTIAL_TYPE = 'lazadaApi';

/** Where a node of the package runs: as a step of a workflow, or as its trigger. */
export type LazadaContext = IExecuteFunctions | IWebhookFunctions;

/** The node's credential as n8n stored it at the time. */
export interface LazadaCredential {
	/** By which n8n finds it again; `''` where the node has none of its own. */
	id: string;
	name: string;
	fields: Fields;
	settings: Settings;
}

/**
 * n8n gives a field that is not stored its default. A placeholder as default is for forms only, and n8n before 2.34
 * would store it.
 */
function dropPlaceholders(fields: Fields): Fields {
	const entries = Object.entries(fields).filter(([, value]) => value !== CREDENTIAL_EMPTY_VALUE);
	return Object.fromEntries(entries);
}

/**
 * Reads the node's credential from n8n's database.
 *
 * @throws LazadaError (`input`) where a field of it cannot be used
 */
export async function readCredential(
	context: LazadaContext | IHookFunctions,
): Promise<LazadaCredential> {
	const own = context.getNode().credentials?.[CREDENTIAL_TYPE];
	const fields = dropPlaceholders(await context.getCredentials(CREDENTIAL_TYPE));
	return { id: own?.id ?? '', name: own?.name ?? '', fields, settings: readSettings(fields) };
}
