import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { exchangeForOutput } from '../../../client/exchangeCode';
import type { VerifiedCode } from '../../../client/hookCommand';
import { exchangeThroughHook } from '../../../client/runHook';
import type { StateContent } from '../../../lazada/authorization/state';
import type { Grant } from '../../../lazada/grants/grant';
import { fingerprint } from '../../../lazada/grants/storedGrant';
import { toOutput } from '../../shared/grantOutput';
import type { Setup } from '../setup';
import { connectOnce, type Connection } from './connections';
import type { NamedShop } from './resultNote';

async function exchange(
	context: IWebhookFunctions,
	{ credential, savesToCredential }: Setup,
	code: VerifiedCode,
): Promise<Grant> {
	return savesToCredential
		? await exchangeThroughHook(context, credential, code)
		: (await exchangeForOutput(context, credential, code)).grant;
}

/** The shops by the names that their sellers know; where Lazada lists none, the country alone. */
function nameShops({ sellers, country }: Grant): NamedShop[] {
	if (sellers.length === 0) return [{ country, name: '' }];
	return sellers.map((shop) => ({ country: shop.country, name: shop.shortCode || shop.sellerId }));
}

/**
 * Exchanges a code, stores or hands on the grant; all of it once for each code.
 *
 * @param state of the callback, verified
 * @throws LazadaError; (`wrongShop`) where another shop authorized than was expected: nothing is stored then
 */
export async function connect(
	context: IWebhookFunctions,
	setup: Setup,
	code: string,
	state: StateContent,
): Promise<Connection> {
	const { settings } = setup.credential;
	const expected = [state.expected, setup.expected].filter((shops) => shops !== undefined);
	const key = fingerprint(
		JSON.stringify([context.getWorkflow().id, context.getNode().id, expected]),
		settings.platform.tokenBaseUrl,
		settings.appKey,
		settings.appSecret,
		code,
	);
	return await connectOnce(key, context.getWorkflowStaticData('node'), async () => {
		const grant = await exchange(context, setup, { code, uuid: '', expected });
		const reference = state.reference === undefined ? {} : { reference: state.reference };
		const tokens = toOutput(grant, 'authorized', settings.refreshAheadMs, setup.savesToCredential);
		const item: IDataObject = { ...tokens, ...reference };
		return { shops: nameShops(grant), item };
	});
}
