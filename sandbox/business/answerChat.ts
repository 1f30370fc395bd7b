import { findShop, type BusinessCall } from './api';
import { MESSAGE_APIS } from './chatMessages';
import { SESSION_APIS, type ChatApi } from './chatSessions';

const APIS = new Map<string, ChatApi>(Object.entries({ ...SESSION_APIS, ...MESSAGE_APIS }));

/**
 * Answers a call about the chats of a shop where buyers write; `undefined` for other shops and other APIs.
 *
 * @throws GatewayError
 */
export function answerChat(path: string, call: BusinessCall): Record<string, unknown> | undefined {
	const answer = APIS.get(path);
	const chats = call.world.talk.findChats(findShop(call), call.world.now());
	return answer === undefined || chats === undefined ? undefined : answer(call, chats);
}
