import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import type { NamedShop } from '../../lazada/closingNote';
import type { Grant } from '../../lazada/grant';
import type { StateContent } from '../../lazada/state';
import { digestOf } from '../../lazada/storedGrant';
import { exchangeForOutput, exchangeIntoCredential, type VerifiedCode } from '../Lazada/exchange';
import { grantOutput } from '../Lazada/grantOutput';
import { connectOnce } from './connections';
import type { Setup } from './setup';

/** What came of a callback. */
export interface Connection {
	shops: readonly NamedShop[];
	/** Starts the workflow. Only the visit that made the connection has it. */
	item?: IDataObject;
}

async function exchanged(
	context: IWebhookFunctions,
	{ credential, savesToCredential }: Setup,
	code: string,
	expected: VerifiedCode['expected'],
): Promise<Grant> {
	const verified = { code, uuid: '', expected };
	return savesToCredential
		? await exchangeIntoCredential(context, credential.settings, verified)
		: (await exchangeForOutput(context, credential, verified)).grant;
}

/** The shops by the names that their sellers know; where Lazada lists none, the country alone. */
function shopsOf({ sellers, country }: Grant): NamedShop[] {
	if (sellers.length === 0) return [{ country, name: '' }];
	return sellers.map((shop) => ({ country: shop.country, name: shop.shortCode || shop.sellerId }));
}

/**
 * Exchanges a code, stores or hands on the grant; all of it once for each code.
 *
 * @param state of the callback, verified
 * @throws LazadaError; (`stranger`) where another shop authorized than was expected: nothing is stored then
 */
export async function connect(
	context: IWebhookFunctions,
	setup: Setup,
	code: string,
	state: StateContent,
): Promise<Connection> {
	const { settings } = setup.credential;
	const expected = [state.expected, setup.expected];
	const digest = digestOf(
		JSON.stringify([context.getWorkflow().id, context.getNode().id, expected]),
		settings.platform.tokenBaseUrl,
		settings.appKey,
		settings.appSecret,
		code,
	);
	let item: IDataObject | undefined;
	const shops = await connectOnce(digest, context.getWorkflowStaticData('node'), async () => {
		const grant = await exchanged(context, setup, code, expected);
		const reference = state.reference === undefined ? {} : { reference: state.reference };
		const ahead = settings.refreshAheadMs;
		item = { ...grantOutput(grant, 'authorized', ahead, setup.savesToCredential), ...reference };
		return shopsOf(grant);
	});
	return { shops, item };
}
