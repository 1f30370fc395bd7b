import type { Shop } from '../accounts';
import { toBuyerId } from '../records/buyers';
import type { Chat, ChatMessage, ChatRecords } from '../records/chatRecords';
import { findShop, required, type BusinessCall } from './api';
import {
	chatDone,
	chatRefused,
	cutPage,
	findChat,
	NO_CHAT,
	toSessionId,
	type ChatApi,
} from './chatSessions';
import { invalidParameter } from '../errors';

const DAY_MS = 86_400_000;
/** So many messages a day to a buyer who does not answer. */
const MAX_UNANSWERED = 5;
const ACCOUNT_TYPES = { buyer: 1, seller: 2 };
const MESSAGE = 1;

/** What each `template_id` needs. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
	1: ['txt'],
	3: ['img_url', 'width', 'height'],
	4: ['txt'],
	6: ['video_id', 'width', 'height'],
	10006: ['item_id'],
	10007: ['order_id'],
	10008: ['promotion_id'],
	10010: [],
};

/** A message as the API answers it, and as it is pushed. */
export function describeMessage(
	shop: Shop,
	chats: ChatRecords,
	{ id, chat, from, template, content, time }: ChatMessage,
) {
	const { sellerId, country } = shop;
	const ids = { buyer: String(toBuyerId(chat)), seller: String(sellerId) };
	const to = from === 'buyer' ? 'seller' : 'buyer';
	return {
		message_id: id,
		session_id: toSessionId(shop, chat),
		from_account_type: ACCOUNT_TYPES[from],
		from_account_id: ids[from],
		to_account_type: ACCOUNT_TYPES[to],
		to_account_id: ids[to],
		site_id: country.toUpperCase(),
		template_id: template,
		type: MESSAGE,
		content: JSON.stringify(content),
		send_time: time,
		process_msg: '',
		status: chats.isRecalled(id) ? 1 : 0,
		auto_reply: false,
	};
}

const listMessages: ChatApi = (call, chats) => {
	const chat = findChat(call, chats);
	if (chat === undefined) return NO_CHAT;
	const { page, last, ...position } = cutPage(call, chat.messages, 'last_message_id', (one) => one);
	const shop = findShop(call);
	const message_list = page.map((one) => describeMessage(shop, chats, one));
	return chatDone({ data: { message_list, ...position, last_message_id: last } });
};

function readContent(call: BusinessCall): Record<string, string> {
	const template = required(call, 'template_id');
	if (!Object.hasOwn(NEEDED, template)) {
		throw invalidParameter('template_id', 'is not a kind of message');
	}
	return Object.fromEntries(NEEDED[template].map((name) => [name, required(call, name)]));
}

/** How many messages of the last day the buyer has not answered. */
function countUnanswered({ messages }: Chat, now: number): number {
	const answered = messages.findIndex(({ from }) => from === 'buyer');
	const ours = answered < 0 ? messages : messages.slice(0, answered);
	return ours.filter(({ time }) => time > now - DAY_MS).length;
}

const sendMessage: ChatApi = (call, chats) => {
	const content = readContent(call);
	const chat = findChat(call, chats);
	if (chat === undefined) return NO_CHAT;
	const now = call.world.now();
	if (countUnanswered(chat, now) >= MAX_UNANSWERED) {
		const limit = `More than ${MAX_UNANSWERED} messages a day to a buyer who does not answer`;
		return chatRefused('429', limit);
	}
	const template_id = Number(required(call, 'template_id'));
	const { id, time } = chats.send(chat.index, template_id, content);
	return chatDone({ data: { message_id: id, current_time: time, template_id } });
};

const recallMessage: ChatApi = (call, chats) => {
	const wanted = required(call, 'message_id');
	const chat = findChat(call, chats);
	const message = chat?.messages.find(({ id, from }) => id === wanted && from === 'seller');
	if (message === undefined) return chatRefused('404', 'There is no such message of the shop');
	chats.recall(message);
	return chatDone();
};

export const MESSAGE_APIS: Readonly<Record<string, ChatApi>> = {
	'/im/message/list': listMessages,
	'/im/message/send': sendMessage,
	'/im/message/recall': recallMessage,
};
