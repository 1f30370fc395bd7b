import type { Parameters } from './signature';

/** A call of one of the two token APIs, not yet signed. */
export interface TokenCall {
	/** Behind the platform's `tokenBaseUrl`. */
	apiPath: '/auth/token/create' | '/auth/token/refresh';
	parameters: Parameters;
}

/**
 * GenerateAccessToken [API reference]. It has no `grant_type`, `client_secret` or `redirect_uri`. Never send it
 * again by itself: the code is single-use, and an answer that got lost may have spent it.
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
