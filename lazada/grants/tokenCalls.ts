import { redact } from '../answers/shownText';
import { LazadaError } from '../errors';
import { isRecord, readOwn, readText, type JsonRecord } from '../json';
import type { Parameters } from '../signing/signature';
import type { Grant, Seller } from './grant';

/** A call of one of the two token APIs, not yet signed. */
export interface TokenCall {
	/** Relative to the platform's `tokenBaseUrl`. */
	apiPath: '/auth/token/create' | '/auth/token/refresh';
	parameters: Parameters;
}

/**
 * GenerateAccessToken [API reference]. It has no `grant_type`, `client_secret` or `redirect_uri`. Never retry it
 * automatically: the code is single-use, and an answer that got lost may have spent it.
 *
 * @param uuid exactly if the authorization link had one
 */
export function createTokenCall(code: string, uuid = ''): TokenCall {
	return {
		apiPath: '/auth/token/create',
		parameters: uuid === '' ? { code } : { code, uuid },
	};
}

/** RefreshAccessToken [API reference]. Its answer has a new refresh token too: store both in one write. */
export function refreshTokenCall(refreshToken: string): TokenCall {
	return { apiPath: '/auth/token/refresh', parameters: { refresh_token: refreshToken } };
}

/** Seconds, which Lazada sends as number or text [API reference]. */
function readSeconds(answer: JsonRecord, name: string): number | undefined {
	const text = readText(answer, name);
	return /^\d{1,12}(\.0+)?$/.test(text) ? Number(text) : undefined;
}

function readToken(answer: JsonRecord, name: string): string {
	const value = readOwn(answer, name);
	return typeof value === 'string' && /^\S+$/.test(value) ? value : '';
}

function readSellers(answer: JsonRecord): Seller[] {
	// Create and refresh name the same list differently [API reference].
	const list = ['country_user_info', 'country_user_info_list']
		.map((name) => readOwn(answer, name))
		.find((value) => Array.isArray(value) && value.length > 0);
	return (Array.isArray(list) ? list : []).filter(isRecord).map((seller) => ({
		country: readText(seller, 'country').toLowerCase(),
		sellerId: readText(seller, 'seller_id'),
		userId: readText(seller, 'user_id'),
		shortCode: readText(seller, 'short_code'),
	}));
}

/**
 * Makes a grant from the answer to either token call [API reference].
 *
 * Only what the answer says counts: no lifetime is assumed. `refresh_expires_in` of 0 means that the grant
 * cannot be refreshed. Without a usable one the end of the refresh token is not known, which is better than to lose
 * the tokens of a spent code.
 *
 * @param answer parsed JSON of an answer whose `code` is 0
 * @param receivedAt milliseconds since 1970
 * @param secrets texts that must not be shown, should the answer repeat them
 * @throws LazadaError (`badAnswer`) if a token or the access token's lifetime is missing: half a grant is no
 * grant. A grant may do without a refresh token only if `refresh_expires_in` is 0, or missing too
 */
export function readGrant(
	answer: unknown,
	receivedAt: number,
	secrets: readonly string[] = [],
): Grant {
	const body = isRecord(answer) ? answer : {};
	const accessSeconds = readSeconds(body, 'expires_in');
	const refreshSeconds = readSeconds(body, 'refresh_expires_in');
	const accessToken = readToken(body, 'access_token');
	const refreshToken = readToken(body, 'refresh_token');
	const missing = [
		accessToken === '' && 'access_token',
		refreshToken === '' && Boolean(refreshSeconds) && 'refresh_token',
		accessSeconds === undefined && 'expires_in',
	].filter(Boolean);
	if (accessSeconds === undefined || missing.length > 0) {
		throw new LazadaError('badAnswer', `Lazada's answer has no usable ${missing.join(', ')}`, {
			advice: 'Nothing was stored. If it happens again, give the request ID to Lazada support.',
			requestId: redact(readText(body, 'request_id'), secrets),
		});
	}
	const expiresIn = (seconds: number) => receivedAt + seconds * 1000;
	const isRefreshable = refreshSeconds !== 0 && refreshToken !== '';
	const refreshExpiresAt = refreshSeconds === undefined ? null : expiresIn(refreshSeconds);
	return {
		accessToken,
		refreshToken: isRefreshable ? refreshToken : '',
		accessTokenExpiresAt: expiresIn(accessSeconds),
		refreshTokenExpiresAt: isRefreshable ? refreshExpiresAt : 0,
		receivedAt,
		country: readText(body, 'country').toLowerCase(),
		account: readText(body, 'account'),
		accountPlatform: readText(body, 'account_platform'),
		sellers: readSellers(body),
		requestId: readText(body, 'request_id'),
	};
}
