import type { DueShop } from '../../support/n8n/dueShops';
import { readRows } from '../../support/n8n/shopsTable';
import type { Stage } from '../../support/n8n/stage';

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
