import type { Account } from '../accounts';
import { ControlError } from '../errors';
import type { World } from '../world';
import { describeEnding } from './grantNews';
import type { Pusher } from './pusher';
import { MESSAGE_TYPES, type PushMessage } from './pushMessage';

/** A message that somebody asks to be pushed: one of Lazada's types, or a text or an object of the caller's own. */
export interface AskedMessage {
	/** All apps if left out. */
	appKey?: string;
	/** Whose shops it is about: one message for each. */
	account?: string;
	country?: string;
	type?: number;
	data?: Record<string, unknown>;
	/** Pushed as it is. */
	body?: Record<string, unknown>;
	/** Pushed as it is, to the byte. */
	raw?: string;
}

function findAccount(world: World, name: string | undefined): Account | undefined {
	const account = name === undefined ? undefined : world.accountNamed(name);
	if (name === undefined || account) return account;
	throw new ControlError('There is no such account', 404);
}

/** The message of each shop, or the one for all apps. */
function make(world: World, asked: AskedMessage): PushMessage[] {
	const { type, data, appKey, country } = asked;
	if (!Number.isInteger(type))
		throw new ControlError('type must be a number, unless there is a body');
	const account = findAccount(world, asked.account);
	if (type === MESSAGE_TYPES.authorizationEnding && data === undefined) {
		return world.authorizations
			.filter((one) => (!account || one.account === account) && (!appKey || one.appKey === appKey))
			.flatMap((grant) => describeEnding(world, grant));
	}
	if (typeof data !== 'object') throw new ControlError('data must be an object');
	const shops = account?.shops.filter((shop) => !country || shop.country === country);
	const message = { type: Number(type), appKey, at: world.now(), data };
	return shops?.map((shop) => ({ ...message, shop })) ?? [message];
}

function pushOne(pusher: Pusher, world: World, asked: AskedMessage): number {
	const { raw, body, appKey, type = 0 } = asked;
	if (raw !== undefined) return pusher.pushText(raw, type, appKey);
	if (body !== undefined) return pusher.pushText(JSON.stringify(body), type, appKey);
	return make(world, asked).reduce((sum, message) => sum + pusher.push(message), 0);
}

/**
 * Pushes what somebody asks for.
 *
 * @returns to how many addresses; fewer where a seller has no grant for the app, or did not choose the type
 * @throws ControlError where it can be no message
 */
export function pushAsked(pusher: Pusher, world: World, asked: AskedMessage[]): number {
	return asked.reduce((sum, one) => sum + pushOne(pusher, world, one), 0);
}
