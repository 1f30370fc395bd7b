import type { IDataObject } from 'n8n-workflow';
import type { Grant } from '../../lazada/grants/grant';
import { refreshDueAt } from '../../lazada/grants/refreshDecision';

export type GrantStatus = 'authorized' | 'refreshed' | 'fresh' | 'reauthorize' | 'postponed';

/** Names of a grant in the output, in their order; an item that has them is recognized as a stored grant. */
export const GRANT_FIELDS = [
	'country',
	'account',
	'accountPlatform',
	'accessToken',
	'accessTokenExpiresAt',
	'refreshToken',
	'refreshTokenExpiresAt',
	'refreshDueAt',
	'sellers',
	'requestId',
] as const;

/** Shows that there is a token, and its last four characters to tell two apart. */
export function maskToken(token: string): string {
	if (token === '') return '';
	return token.length < 16 ? '****' : `****${token.slice(-4)}`;
}

function toIsoTime(time: number | null): string | null {
	return time !== null && time > 0 ? new Date(time).toISOString() : null;
}

/**
 * A grant as the node returns it, times in ISO 8601 UTC; null for the end of a refresh token where there is none, or
 * where Lazada did not say it.
 *
 * @param maskTokens where the tokens are stored in the credential, or an AI model reads the output
 */
export function toOutput(
	grant: Grant,
	status: GrantStatus,
	refreshAheadMs: number,
	maskTokens: boolean,
): IDataObject {
	const token = (text: string) => (maskTokens ? maskToken(text) : text);
	return {
		status,
		country: grant.country,
		account: grant.account,
		accountPlatform: grant.accountPlatform,
		accessToken: token(grant.accessToken),
		accessTokenExpiresAt: toIsoTime(grant.accessTokenExpiresAt),
		refreshToken: token(grant.refreshToken),
		refreshTokenExpiresAt: toIsoTime(grant.refreshTokenExpiresAt),
		refreshDueAt: toIsoTime(refreshDueAt(grant, refreshAheadMs)),
		sellers: grant.sellers.map((seller) => ({ ...seller })),
		requestId: grant.requestId,
	};
}

/** Lazada's own answer, with its tokens masked where an AI model reads it. */
export function toRawOutput(
	answer: Readonly<Record<string, unknown>>,
	maskTokens: boolean,
): IDataObject {
	const shown = Object.entries(answer).map(([name, value]) => {
		const isToken = /^(access|refresh)_token$/.test(name) && typeof value === 'string';
		return [name, maskTokens && isToken ? maskToken(value) : value];
	});
	return Object.fromEntries(shown) as IDataObject;
}
