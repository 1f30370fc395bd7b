import type { FastifyInstance } from 'fastify';
import type { Account } from './accounts';
import { ControlError } from './errors';
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
		for (const shop of knownAccount(world, wanted.account).shops) {
			giveRecords(world.findRecords(shop), shop, wanted, world.now());
		}
		return {};
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
