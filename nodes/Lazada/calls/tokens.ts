import type { IDataObject } from 'n8n-workflow';
import type { ItemApp } from '../../../client/itemApps';
import { LazadaError } from '../../../lazada/errors';
import type { StoredGrant } from '../../../lazada/grants/storedGrant';
import { isRecord, readText } from '../../../lazada/json';
import { callCountries, type GrantPlace } from '../../../lazada/sites/callGateways';
import { isCountry } from '../../../lazada/sites/countries';
import type { NodeRun } from '../run/operation';

/** The token of one item's call, and where it works. */
export interface CallToken extends GrantPlace {
	accessToken: string;
	/** The app that it belongs to. */
	app: ItemApp;
	/** The grant that it belongs to, if that is the credential's. */
	stored?: StoredGrant;
}

/** Where the item says that its token works: a grant as the node returns it, or a table row made of it. */
function readPlace(json: IDataObject): GrantPlace {
	const { sellers } = json;
	const list: unknown[] = Array.isArray(sellers) ? sellers : [];
	return {
		country: readText(json, 'country'),
		sellerCountries: list.filter(isRecord).map((seller) => readText(seller, 'country')),
	};
}

/** A stored grant as a call needs it. */
export function toCallToken(app: ItemApp, stored: StoredGrant): CallToken {
	return {
		accessToken: stored.accessToken,
		app,
		country: stored.country,
		sellerCountries: stored.sellers.map(({ country }) => country),
		stored,
	};
}

/**
 * The access token to call with: the credential's, kept fresh, or the one given for the item.
 *
 * @throws LazadaError
 */
export async function readCallToken(
	{ context, parameters, apps }: NodeRun,
	itemIndex: number,
): Promise<CallToken> {
	const app = await apps.forItem(itemIndex);
	if (parameters.text('tokenSource', itemIndex) !== 'input') {
		return toCallToken(app, await app.grant.getCurrent());
	}
	const accessToken = parameters.text('accessToken', itemIndex);
	if (accessToken === '') {
		throw new LazadaError('input', 'The Access Token is empty', {
			advice: 'Give the access token that was stored last for this shop.',
		});
	}
	return { accessToken, app, ...readPlace(context.getInputData()[itemIndex].json) };
}

/**
 * The countries whose gateways a call goes to.
 *
 * @param choice `''` for the shop's own country, `each`, or one of the six
 * @throws LazadaError (`input`) where the token doesn't work there
 */
export function chooseCountries(token: CallToken, choice: string, apiPath: string): string[] {
	const isGiven = token.stored === undefined && isCountry(choice.toLowerCase());
	const place = isGiven ? { country: '', sellerCountries: [] } : token;
	return [...callCountries(token.app.credential.settings.platform, place, choice, apiPath)];
}
