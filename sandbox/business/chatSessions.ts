import type { Shop } from '../accounts';
import { toBuyerId } from '../records/buyers';
import type { Chat, ChatRecords } from '../records/chatRecords';
import { findRecords, findShop, required, wholeNumber, type BusinessCall } from './api';
import { refusal } from './readers';

const FIRST_SESSION = 1000;
const MAX_ROWS = 20;
/** Lazada's pages name 7 days and 30. */
const MAX_ORDER_AGE_MS = 30 * 86_400_000;
/** Above any point in time that a client would ask for, in milliseconds. */
const END_OF_TIME = 8_640_000_000_000_000;

const CHAT_DONE = { success: true, err_code: '0', err_message: '' };

/** An API of a shop whose chats live. */
export type ChatApi = (call: BusinessCall, chats: ChatRecords) => Record<string, unknown>;

export function chatDone(members: object = {}): Record<string, unknown> {
	return { ...CHAT_DONE, ...members };
}

/** An accepted call that was not done. Lazada documents no code of its chats but -22; these are made up. */
export function chatRefused(err_code: string, err_message: string): Record<string, unknown> {
	return { success: false, err_code, err_message };
}

/** @param index of the chat in the shop */
export function toSessionId({ sellerId }: Shop, index: number): string {
	return `${sellerId}_${FIRST_SESSION + index}`;
}

/** The chat that a call is about, if the shop has it. */
export function findChat(call: BusinessCall, chats: ChatRecords): Chat | undefined {
	const [, seller, session] = /^(\d+)_(\d+)$/.exec(required(call, 'session_id')) ?? [];
	if (Number(seller) !== findShop(call).sellerId) return undefined;
	return chats.find(Number(session) - FIRST_SESSION);
}

export const NO_CHAT = chatRefused('404', 'There is no such session');

/** Cuts a page out of rows, newest first: from `start_time` back, behind the one that was the last. */
export function cutPage<T>(
	call: BusinessCall,
	rows: T[],
	lastParameter: string,
	read: (row: T) => { id: string; time: number },
) {
	const startTime = wholeNumber(call, 'start_time', { max: END_OF_TIME });
	const size = wholeNumber(call, 'page_size', { min: 1, max: MAX_ROWS });
	const lastId = call.parameters.get(lastParameter) ?? '';
	const behind = rows.findIndex((row) => read(row).id === lastId) + 1;
	const rest = rows.slice(behind).filter((row) => read(row).time <= startTime);
	const page = rest.slice(0, size);
	const last = page.at(-1);
	return {
		page,
		has_more: rest.length > page.length,
		next_start_time: last === undefined ? startTime : read(last).time,
		last: last === undefined ? lastId : read(last).id,
	};
}

function describeChat(call: BusinessCall, chat: Chat) {
	const [newest] = chat.messages;
	const shop = findShop(call);
	return {
		session_id: toSessionId(shop, chat.index),
		title: `ผู้ซื้อ ${chat.index}`,
		buyer_id: toBuyerId(chat.index),
		summary: newest?.content.txt ?? '',
		unread_count: chat.unread,
		last_message_time: chat.updatedAt,
		last_message_id: newest?.id ?? '',
		self_position: chat.readUntil,
		to_position: chat.updatedAt,
		head_url: '',
		tags: [],
		site_id: shop.country.toUpperCase(),
	};
}

const listChats: ChatApi = (call, chats) => {
	const shop = findShop(call);
	const { page, last, ...position } = cutPage(call, chats.list(), 'last_session_id', (chat) => ({
		id: toSessionId(shop, chat.index),
		time: chat.updatedAt,
	}));
	const session_list = page.map((chat) => describeChat(call, chat));
	return chatDone({ data: { session_list, ...position, last_session_id: last } });
};

const getChat: ChatApi = (call, chats) => {
	const chat = findChat(call, chats);
	return chat === undefined ? NO_CHAT : chatDone({ data: describeChat(call, chat) });
};

const markChatAsRead: ChatApi = (call, chats) => {
	const last = required(call, 'last_read_message_id');
	const chat = findChat(call, chats);
	const message = chat?.messages.find(({ id }) => id === last);
	if (chat === undefined || message === undefined) return NO_CHAT;
	chats.markRead(chat.index, message.time);
	return chatDone();
};

/** The buyer of an order is the one whose chat has the order's number in the shop. */
const openChat: ChatApi = (call, chats) => {
	const { orders } = findRecords(call);
	const index = orders.findOrder(Number(required(call, 'order_id')));
	const tooOld = call.world.now() - MAX_ORDER_AGE_MS;
	if (index === undefined || orders.createdAt(index) < tooOld) {
		throw refusal('-22', 'The order is not one of the last days');
	}
	chats.open(index);
	return { session_id: toSessionId(findShop(call), index) };
};

export const SESSION_APIS: Readonly<Record<string, ChatApi>> = {
	'/im/session/list': listChats,
	'/im/session/get': getChat,
	'/im/session/read': markChatAsRead,
	'/im/session/open': openChat,
};
