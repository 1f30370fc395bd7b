import type { Authorization } from '../../../sandbox/world';
import { APP } from '../../support/app';
import { inDays } from '../../support/n8n/sandboxShop';
import { addRow, readRows } from '../../support/n8n/shopsTable';
import type { Stage } from '../../support/n8n/stage';

/** A shop of the table that is due, as the sandbox knows it. */
export interface DueShop {
	account: string;
	/** As it stands in the table at first. */
	refreshToken: string;
	authorization: Authorization;
}

/** Adds shops to the table whose tokens are due. */
export async function addDueShops({ rest, sandbox }: Stage, count: number): Promise<DueShop[]> {
	const shops: DueShop[] = [];
	for (const added of sandbox.addShops({ appKey: APP.appKey, count })) {
		const { account, country, accessToken, refreshToken } = added;
		const authorization = sandbox.world.byRefreshToken(refreshToken);
		if (authorization === undefined) throw new Error(`${account} has not authorized the app`);
		const [{ shortCode }] = authorization.account.shops;
		await addRow(rest, {
			account,
			country,
			sellerIds: shortCode,
			reference: account,
			status: 'authorized',
			accessToken,
			accessTokenExpiresAt: inDays(1),
			refreshToken,
			refreshTokenExpiresAt: inDays(14),
			refreshDueAt: inDays(-1),
		});
		shops.push({ account, refreshToken, authorization });
	}
	return shops;
}

/** Accounts of the shops whose row does not have the newest tokens. */
export async function notNewest({ rest }: Stage, shops: DueShop[]): Promise<string[]> {
	const rows = new Map((await readRows(rest)).map((row) => [row.account, row]));
	const isNewest = ({ account, authorization: { newest } }: DueShop) => {
		const row = rows.get(account);
		return row?.accessToken === newest.accessToken && row.refreshToken === newest.refreshToken;
	};
	return shops.filter((shop) => !isNewest(shop)).map(({ account }) => account);
}

/** Accounts of the shops of which the table says that their seller must authorize again. */
export async function toReauthorize({ rest }: Stage): Promise<unknown[]> {
	const rows = await readRows(rest);
	return rows.filter(({ status }) => status === 'reauthorize').map(({ account }) => account);
}
