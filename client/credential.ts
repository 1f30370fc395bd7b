import {
	CREDENTIAL_EMPTY_VALUE,
	type IExecuteFunctions,
	type IHookFunctions,
	type ILoadOptionsFunctions,
	type IPollFunctions,
	type IWebhookFunctions,
} from 'n8n-workflow';
import { readSettings, type Settings } from '../lazada/settings';
import type { Fields } from './hookCommand';

/** The type of the node's credential; its literal in the node's description is all that n8n's lint can read. */
export const CREDENTIAL_TYPE = 'lazadaApi';

/** Where a node of the package runs: as a step of a workflow, as its trigger, or in a form that asks it for a list. */
export type LazadaContext =
	| IExecuteFunctions
	| IWebhookFunctions
	| IPollFunctions
	| ILoadOptionsFunctions;

/** The node's credential as n8n stored it at the time. */
export interface LazadaCredential {
	/** By which n8n finds it again; `''` where the node has none of its own. */
	id: string;
	name: string;
	/** Their expressions are resolved. */
	fields: Fields;
	settings: Settings;
	/** The item that the expressions were resolved for. */
	itemIndex: number;
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
 * @param itemIndex of the item that expressions in its fields are resolved for
 * @throws LazadaError (`input`) where a field of it cannot be used; n8n's own error where an expression cannot be
 * resolved
 */
export async function readCredential(
	context: LazadaContext | IHookFunctions,
	itemIndex = 0,
): Promise<LazadaCredential> {
	const own = context.getNode().credentials?.[CREDENTIAL_TYPE];
	const fields = dropPlaceholders(await context.getCredentials(CREDENTIAL_TYPE, itemIndex));
	const settings = readSettings(fields);
	return { id: own?.id ?? '', name: own?.name ?? '', fields, settings, itemIndex };
}

/**
 * Reads a credential again, for the same item: something else may be stored now.
 *
 * @throws as `readCredential`
 */
export async function readAgain(
	context: LazadaContext,
	{ itemIndex }: LazadaCredential,
): Promise<LazadaCredential> {
	return await readCredential(context, itemIndex);
}
