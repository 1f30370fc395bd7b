import { randomBytes } from 'node:crypto';
import type { Authorization, Consent } from './authorization';
import { GatewayError, missingParameter } from './errors';
import type { App, World } from './world';

/** How long an authorization code lives [108260]. */
const CODE_LIFE_MS = 30 * 60_000;

/** Tokens as Lazada's look: a number, then letters and digits. */
function newToken(): string {
	return `5000${randomBytes(27).toString('hex')}`;
}

function invalidCode(): GatewayError {
	return new GatewayError('InvalidCode', 'Invalid authorization code');
}

function illegalRefreshToken(): GatewayError {
	return new GatewayError(
		'IllegalRefreshToken',
		'The specified refresh token is invalid or expired',
	);
}

function toAnswer(world: World, authorization: Authorization, listName: string) {
	const { accessSeconds, numbersAsText } = world.settings;
	const number = (value: number) => (numbersAsText ? String(value) : value);
	const refreshSeconds = Math.max(
		0,
		Math.round((authorization.refreshEndsAt - world.now()) / 1000),
	);
	return {
		access_token: authorization.newest.accessToken,
		refresh_token: authorization.newest.refreshToken,
		expires_in: number(accessSeconds),
		refresh_expires_in: number(refreshSeconds),
		country: authorization.country,
		account: authorization.account.account,
		account_id: null,
		account_platform: 'seller_center',
		[listName]: world.findShops(authorization).map((shop) => ({
			country: shop.country,
			user_id: number(shop.userId),
			seller_id: number(shop.sellerId),
			short_code: shop.shortCode,
		})),
	};
}

/** Authorizes an app: issues tokens with the current lifetimes. */
export function authorize(world: World, consent: Consent): Authorization {
	const authorization: Authorization = {
		appKey: consent.appKey,
		account: consent.account,
		country: consent.country,
		accessTokens: new Map(),
		refreshTokens: new Set(),
		issued: [],
		newest: { accessToken: '', refreshToken: '' },
		refreshEndsAt: world.now() + world.settings.refreshSeconds * 1000,
		refreshes: 0,
	};
	world.addTokens(authorization, newToken(), newToken());
	world.addAuthorization(authorization);
	return authorization;
}

/** `/auth/token/create`: the code works once, for 30 minutes, for its app, with the link's uuid if it had one. */
export function createToken(world: World, app: App, parameters: Map<string, string>) {
	const issued = world.codes.get(parameters.get('code') ?? '');
	if (!parameters.get('code')) {
		throw missingParameter('code');
	}
	const isLate = issued !== undefined && world.now() - issued.issuedAt > CODE_LIFE_MS;
	if (!issued || issued.used || isLate || issued.appKey !== app.appKey) throw invalidCode();
	if (issued.uuid !== parameters.get('uuid')) throw invalidCode();
	issued.used = true;
	return toAnswer(world, authorize(world, issued), 'country_user_info');
}

/** `/auth/token/refresh`: new tokens; the refresh token's expiry stays. */
export function refreshToken(world: World, app: App, parameters: Map<string, string>) {
	const token = parameters.get('refresh_token') ?? '';
	if (token === '') {
		throw missingParameter('refresh_token');
	}
	const authorization = world.byRefreshToken(token);
	if (authorization?.appKey !== app.appKey) throw illegalRefreshToken();
	if (authorization.refreshEndsAt <= world.now()) throw illegalRefreshToken();
	if (world.settings.serviceMarket) {
		throw new GatewayError(
			'AUTH_TYPE_UNSUPPORTED',
			'The authorization type does not support refresh',
		);
	}
	if (world.settings.rotation === 'strict') {
		authorization.refreshTokens.delete(token);
		authorization.accessTokens.clear();
	}
	authorization.refreshes += 1;
	world.addTokens(authorization, newToken(), newToken());
	return toAnswer(world, authorization, 'country_user_info_list');
}
