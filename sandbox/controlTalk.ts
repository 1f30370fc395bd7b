import type { FastifyInstance } from 'fastify';
import type { Account } from './accounts';
import { ControlError } from './errors';
import { isPerHour, MAX_PER_HOUR } from './records/steadyStream';
import type { TalkKind } from './records/talk';
import type { World } from './world';

const KINDS: readonly TalkKind[] = ['chats', 'reviews'];

function findAccounts(world: World, name: string | undefined): Account[] {
	if (name === undefined) return world.accounts;
	const account = world.accountNamed(name);
	if (account) return [account];
	throw new ControlError('There is no such account', 404);
}

/**
 * Lets buyers write from now on, to the shops of one account or to all shops that there are.
 *
 * @param perHour 0 for no more
 * @throws ControlError where the account or the number cannot be
 */
export function switchTalk(world: World, kind: TalkKind, perHour: unknown, account?: string): void {
	if (!isPerHour(perHour)) {
		throw new ControlError(`perHour must be a number from 0 to ${MAX_PER_HOUR}`);
	}
	const stream = { perHour, since: world.now() };
	for (const { shops } of findAccounts(world, account)) {
		for (const shop of shops) world.talk.switch(kind, shop, stream);
	}
}

/** Serves `/control/chats` and `/control/reviews`. */
export function serveControlOfTalk(server: FastifyInstance, world: World): void {
	for (const kind of KINDS) {
		server.post(`/control/${kind}`, (request) => {
			const wanted = (request.body ?? {}) as { account?: string; perHour?: unknown };
			switchTalk(world, kind, wanted.perHour, wanted.account);
			return {};
		});
	}
}
