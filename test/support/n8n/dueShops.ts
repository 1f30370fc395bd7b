import type { Authorization } from '../../../sandbox/world';
import { APP } from '../app';
import { inDays } from './sandboxShop';
import { addRow, type Row } from './shopsTable';
import type { Stage } from './stage';

/** A shop of the table that is due, as the sandbox knows it. */
export interface DueShop {
	account: string;
	/** As it is in the table at first. */
	refreshToken: string;
	authorization: Authorization;
}

/** Columns of a shop whose tokens are due. */
export function dueColumns(tokens: Record<'accessToken' | 'refreshToken', string>): Row {
	return {
		status: 'authorized',
		accessToken: tokens.accessToken,
		accessTokenExpiresAt: inDays(0),
		refreshToken: tokens.refreshToken,
		refreshTokenExpiresAt: inDays(14),
		refreshDueAt: inDays(-1),
	};
}

/** Adds shops to the table that have authorized the app and whose tokens are due. */
export async function addDueShops({ rest, sandbox }: Stage, count: number): Promise<DueShop[]> {
	const shops: DueShop[] = [];
	for (const added of sandbox.addShops({ appKey: APP.appKey, count })) {
		const { account, country, refreshToken } = added;
		const authorization = sandbox.world.byRefreshToken(refreshToken);
		if (authorization === undefined) throw new Error(`${account} has not authorized the app`);
		const [{ shortCode }] = authorization.account.shops;
		const row = { account, country, sellerIds: shortCode, reference: `of ${account}` };
		await addRow(rest, { ...row, ...dueColumns(added) });
		shops.push({ account, refreshToken, authorization });
	}
	return shops;
}
