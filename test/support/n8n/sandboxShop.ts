import type { Sandbox } from '../../../sandbox/server';
import { createToken } from '../../../sandbox/tokens';
import type { Authorization } from '../../../sandbox/world';
import { APP } from '../app';
import type { Row } from './shopsTable';

/** A shop that is authorized at the sandbox, and its row in a table of shops. */
export interface SandboxShop {
	authorization: Authorization;
	row: Row;
}

const DAY_MS = 86_400_000;

/** A point in time some days from now, in ISO 8601. */
export function inDays(days: number): string {
	return new Date(Date.now() + days * DAY_MS).toISOString();
}

/** Authorizes the app for a shop of one country or of all, `cb`, with the sandbox's lifetimes; `fields` change its row. */
export function authorizedShop({ world }: Sandbox, country: string, fields: Row = {}): SandboxShop {
	const name = country === 'cb' ? 'crossborder' : `shop-${country}`;
	const account = world.accountNamed(`${name}@example.com`);
	const app = world.apps.get(APP.appKey);
	if (account === undefined || app === undefined) throw new Error(`There is no shop ${country}`);
	const code = world.issueCode({ appKey: app.appKey, account, country });
	createToken(world, app, new Map([['code', code]]));
	const authorization = world.authorizations[world.authorizations.length - 1];
	const row = {
		account: account.account,
		country,
		sellerIds: account.shops.flatMap(({ sellerId, shortCode }) => [sellerId, shortCode]).join(','),
		reference: `customer-${country}`,
		status: 'authorized',
		accessToken: authorization.newest.accessToken,
		accessTokenExpiresAt: inDays(7),
		refreshToken: authorization.newest.refreshToken,
		refreshTokenExpiresAt: inDays(14),
		refreshDueAt: inDays(5),
		...fields,
	};
	return { authorization, row };
}
