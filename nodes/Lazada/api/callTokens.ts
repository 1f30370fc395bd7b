import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { GrantPlace } from '../../../lazada/callGateways';
import { LazadaError } from '../../../lazada/errors';
import { isRecord, textOf } from '../../../lazada/grant';
import type { StoredGrant } from '../../../lazada/storedGrant';
import { textParameter } from '../operation';
import type { NodeRun } from '../run';

/** The token of one item's call, and where it works. */
export interface CallToken extends GrantPlace {
	accessToken: string;
	/** The grant that it belongs to, if that is the credential's. */
	stored?: StoredGrant;
}

/** What the item says of where its token works: a grant that was put out, or a row that was made of it. */
function placeOf(json: IDataObject): GrantPlace {
	const { sellers } = json;
	const list: unknown[] = Array.isArray(sellers) ? sellers : [];
	return {
		country: textOf(json, 'country'),
		sellerCountries: list.filter(isRecord).map((seller) => textOf(seller, 'country')),
	};
}

/** A stored grant as a call needs it. */
export function tokenOf(stored: StoredGrant): CallToken {
	return {
		accessToken: stored.accessToken,
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
	context: IExecuteFunctions,
	itemIndex: number,
	{ grant }: NodeRun,
): Promise<CallToken> {
	if (textParameter(context, 'tokenSource', itemIndex) !== 'input') {
		return tokenOf(await grant.current());
	}
	const accessToken = textParameter(context, 'accessToken', itemIndex);
	if (accessToken === '') {
		throw new LazadaError('input', 'The Access Token is empty', {
			advice: 'Give the access token that was stored last for this shop.',
		});
	}
	return { accessToken, ...placeOf(context.getInputData()[itemIndex].json) };
}
