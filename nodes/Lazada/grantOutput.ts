import type { IDataObject } from 'n8n-workflow';
import type { Grant } from '../../lazada/grant';
import { refreshDueAt } from '../../lazada/refreshDecision';

export type GrantStatus = 'authorized' | 'refreshed' | 'fresh' | 'reauthorize' | 'postponed';

/** Names of a grant in the output, in their order; also those that a kept grant is recognized by in the input. */
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
export function masked(token: string): string {
	if (token === '') return '';
	return token.length < 16 ? '****' : `****${token.slice(-4)}`;
}

function isoTime(time: number): string | null {
	return time > 0 ? new Date(time).toISOString() : null;
}

/**
 * A grant as the node puts it out, times in ISO 8601 UTC.
 *
 * @param maskTokens where the tokens are stored in the credential, or an AI model reads the output
 */
export function grantOutput(
	grant: Grant,
	status: GrantStatus,
	refreshAheadMs: number,
	maskTokens: boolean,
): IDataObject {
	const token = (text: string) => (maskTokens ? masked(text) : text);
	return {
		status,
		country: grant.country,
		account: grant.account,
		accountPlatform: grant.accountPlatform,
		accessToken: token(grant.accessToken),
		accessTokenExpiresAt: isoTime(grant.accessTokenExpiresAt),
		refreshToken: token(grant.refreshToken),
		refreshTokenExpiresAt: isoTime(grant.refreshTokenExpiresAt),
		refreshDueAt: isoTime(refreshDueAt(grant, refreshAheadMs)),
		sellers: grant.sellers.map((seller) => ({ ...seller })),
		requestId: grant.requestId,
	};
}

/** Lazada's own answer, with its tokens masked where an AI model reads it. */
export function rawOutput(
	answer: Readonly<Record<string, unknown>>,
	maskTokens: boolean,
): IDataObject {
	const shown = Object.entries(answer).map(([name, value]) => {
		const isToken = /^(access|refresh)_token$/.test(name) && typeof value === 'string';
		return [name, maskTokens && isToken ? masked(value) : value];
	});
	return Object.fromEntries(shown) as IDataObject;
}
