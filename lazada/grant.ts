import { LazadaError } from './errors';
import { clean } from './shownText';

/** One shop of a grant. Ids are text whatever Lazada sent: they are names, not numbers. */
export interface Seller {
	/** Code of the site, lower case. */
	country: string;
	sellerId: string;
	userId: string;
	/** `''` where the answer has none. */
	shortCode: string;
}

/** What a seller granted: made from the answer of either token call, never changed afterwards. */
export interface Grant {
	readonly accessToken: string;
	/** `''` only where Lazada says that this grant cannot be refreshed. */
	readonly refreshToken: string;
	/** Milliseconds since 1970, as are the next two. */
	readonly accessTokenExpiresAt: number;
	/** 0 where Lazada says that this grant cannot be refreshed. */
	readonly refreshTokenExpiresAt: number;
	/** When the answer came: with `accessTokenExpiresAt` it gives the life of the access token. */
	readonly receivedAt: number;
	/** Lower case; `cb` for cross-border. */
	readonly country: string;
	readonly account: string;
	readonly accountPlatform: string;
	readonly sellers: readonly Seller[];
	readonly requestId: string;
}

type Answer = Readonly<Record<string, unknown>>;

/** Whether the value is a JSON object, neither a list nor null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(answer: Answer, name: string): unknown {
	return Object.hasOwn(answer, name) ? answer[name] : undefined;
}

/** Text of a member that is text or a number; `''` for anything else. */
export function textOf(answer: Answer, name: string): string {
	const value = own(answer, name);
	if (typeof value === 'string') return value.trim();
	return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** Seconds, which Lazada sends as number or text [API reference]. */
function secondsOf(answer: Answer, name: string): number | undefined {
	const text = textOf(answer, name);
	return /^\d{1,12}(\.0+)?$/.test(text) ? Number(text) : undefined;
}

function sellersOf(answer: Answer): Seller[] {
	// Create and refresh name the same list differently [API reference].
	const list = ['country_user_info', 'country_user_info_list']
		.map((name) => own(answer, name))
		.find((value) => Array.isArray(value) && value.length > 0);
	return (Array.isArray(list) ? list : []).filter(isRecord).map((seller) => ({
		country: textOf(seller, 'country').toLowerCase(),
		sellerId: textOf(seller, 'seller_id'),
		userId: textOf(seller, 'user_id'),
		shortCode: textOf(seller, 'short_code'),
	}));
}

/**
 * Makes a grant from the answer of `/auth/token/create` or `/auth/token/refresh` [API reference].
 *
 * Only what the answer says counts: no lifetime is assumed. `refresh_expires_in` of 0 means that the grant
 * cannot be refreshed.
 *
 * @param answer parsed JSON of an answer whose `code` is 0
 * @param receivedAt milliseconds since 1970
 * @param secrets texts that must not come out, should the answer repeat them
 * @throws LazadaError (`answer`) if a token or a lifetime is missing: half a grant is no grant
 */
export function readGrant(
	answer: unknown,
	receivedAt: number,
	secrets: readonly string[] = [],
): Grant {
	const body = isRecord(answer) ? answer : {};
	const accessSeconds = secondsOf(body, 'expires_in');
	const refreshSeconds = secondsOf(body, 'refresh_expires_in');
	const accessToken = tokenOf(body, 'access_token');
	const refreshToken = tokenOf(body, 'refresh_token');
	const missing = [
		accessToken === '' && 'access_token',
		refreshToken === '' && refreshSeconds !== 0 && 'refresh_token',
		accessSeconds === undefined && 'expires_in',
		refreshSeconds === undefined && 'refresh_expires_in',
	].filter(Boolean);
	if (accessSeconds === undefined || refreshSeconds === undefined || missing.length > 0) {
		throw new LazadaError('answer', `Lazada's answer has no usable ${missing.join(', ')}`, {
			advice: 'Nothing was stored. If it happens again, give the request ID to Lazada support.',
			requestId: clean(textOf(body, 'request_id'), secrets),
		});
	}
	const end = (seconds: number) => receivedAt + seconds * 1000;
	return {
		accessToken,
		refreshToken: refreshSeconds === 0 ? '' : refreshToken,
		accessTokenExpiresAt: end(accessSeconds),
		refreshTokenExpiresAt: refreshSeconds === 0 ? 0 : end(refreshSeconds),
		receivedAt,
		country: textOf(body, 'country').toLowerCase(),
		account: textOf(body, 'account'),
		accountPlatform: textOf(body, 'account_platform'),
		sellers: sellersOf(body),
		requestId: textOf(body, 'request_id'),
	};
}

function tokenOf(answer: Answer, name: string): string {
	const value = own(answer, name);
	return typeof value === 'string' && /^\S+$/.test(value) ? value : '';
}
