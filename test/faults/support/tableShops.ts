import type { Sandbox } from '../../../sandbox/server';
import { authorize } from '../../../sandbox/tokens';
import type { RestClient } from '../../../tools/host/restClient';
import { APP } from '../../support/app';
import { dueColumns } from '../../support/n8n/dueShops';
import { inDays } from '../../support/n8n/sandboxShop';
import { readRows, updateRows, type Row } from '../../support/n8n/shopsTable';

/** What the table holds of each shop, against what Lazada gave out last. */
export interface Stored {
	newest: string[];
	/** The stored refresh token is spent. */
	lost: string[];
	/** Marked by the workflow. */
	reauthorize: string[];
}

export async function storedIn(rest: RestClient, { world }: Sandbox): Promise<Stored> {
	const rows = await readRows(rest);
	const listNames = (chosen: Row[]) => chosen.map(({ account }) => String(account)).sort();
	const newest = new Set(world.authorizations.map((one) => one.newest.refreshToken));
	return {
		newest: listNames(rows.filter(({ refreshToken }) => newest.has(String(refreshToken)))),
		lost: listNames(
			rows.filter(({ refreshToken }) => world.byRefreshToken(String(refreshToken)) === undefined),
		),
		reauthorize: listNames(rows.filter(({ status }) => status === 'reauthorize')),
	};
}

/** The seller of a shop authorizes again. */
export async function authorizeAgain(rest: RestClient, sandbox: Sandbox, name: string) {
	const account = sandbox.world.accountNamed(name);
	if (account === undefined) throw new Error(`There is no account ${name}`);
	const consent = { appKey: APP.appKey, account, country: account.shops[0].country };
	const { newest } = authorize(sandbox.world, consent);
	await updateRows(rest, 'account', name, dueColumns(newest));
}

/** Lets all shops be due at once. */
export async function makeAllDue(rest: RestClient): Promise<void> {
	await updateRows(rest, 'status', 'refreshed', { refreshDueAt: inDays(-1) });
}
