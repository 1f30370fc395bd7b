import type { FastifyInstance } from 'fastify';
import type { Account } from './accounts';
import { ControlError } from './errors';
import { giveLife } from './life/giveLife';
import type { WantedLife } from './life/lifePlan';
import { giveRecords, type WantedRecords } from './records/wantedRecords';
import { addShops, type WantedShops } from './shops';
import type { World } from './world';

function knownAccount(world: World, name: string): Account {
	const account = world.accountNamed(name);
	if (account) return account;
	throw new ControlError('There is no such account', 404);
}

/** Serves the part of `/control/*` that is about sellers and what they have authorized. */
export function serveControlOfSellers(server: FastifyInstance, world: World): void {
	/** A code without the page: what a seller's consent would give. */
	server.post('/control/codes', (request) => {
		const wanted = request.body as {
			appKey: string;
			account: string;
			country: string;
			uuid?: string;
		};
		const account = knownAccount(world, wanted.account);
		return { code: world.issueCode({ ...wanted, account }) };
	});

	/** New shops, as many as wanted, that have authorized the app. */
	server.post('/control/shops', (request) => addShops(world, (request.body ?? {}) as WantedShops));

	/** Records, as many as wanted, for each shop of an account. */
	server.post('/control/records', (request) => {
		const wanted = request.body as WantedRecords & { account: string };
		const { account, shops } = knownAccount(world, wanted.account);
		for (const shop of shops) giveRecords(world.findRecords(shop), shop, wanted, world.now());
		if (wanted.orders || wanted.products) world.journal.forget(account);
		return {};
	});

	/** Shops in which orders are born and go their way. */
	server.post('/control/life', (request) => {
		const { account, ...wanted } = request.body as WantedLife & { account: string };
		return giveLife(world, knownAccount(world, account), wanted);
	});

	/** The newest tokens of each authorization, to compare with what a client has stored. */
	server.get('/control/authorizations', () =>
		world.authorizations.map(({ account, country, newest, refreshes }) => ({
			account: account.account,
			country,
			...newest,
			refreshes,
		})),
	);

	/** Expires access tokens now: those of one account, or all. */
	server.post('/control/expire', (request) => {
		const { account } = (request.body ?? {}) as { account?: string };
		world.expireAccessTokens(account === undefined ? undefined : knownAccount(world, account));
		return {};
	});
}
