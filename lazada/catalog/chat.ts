import { choice, number, required, text } from './builders';
import { type ApiPath, get, post } from './entry';

const MESSAGES = {
	1: 'Text',
	3: 'Picture',
	4: 'Emoji',
	6: 'Video',
	10006: 'Product',
	10007: 'Order',
	10008: 'Voucher',
	10010: 'Invitation to Follow the Shop',
};
const SESSION = text('session_id', 'Chat ID', required);

/** Chats with buyers. */
export const CHAT: readonly ApiPath[] = [
	get('/im/session/list', 'Get Chat Sessions', {
		use: 'Get a list of chats, those with the newest messages first',
		synonyms: ['list chats', 'conversations', 'inbox', 'im', 'unread'],
		answer: 'success',
		parameters: [],
	}),
	get('/im/session/get', 'Get Chat Session', {
		use: 'Get a chat with its buyer and the number of unread messages',
		synonyms: ['conversation', 'im', 'unread'],
		answer: 'success',
		parameters: [SESSION],
	}),
	post('/im/session/open', 'Open Chat Session', {
		use: "Open a chat with an order's buyer, and get its ID",
		synonyms: ['start chat', 'conversation', 'contact buyer', 'im'],
		answer: 'other',
		parameters: [number('order_id', 'Order ID', required)],
	}),
	post('/im/session/read', 'Mark Chat Session as Read', {
		use: 'Mark a chat as read up to a message',
		synonyms: ['conversation', 'unread', 'im'],
		answer: 'success',
		parameters: [SESSION, text('last_read_message_id', 'Last Message Read', required)],
	}),
	get('/im/message/list', 'Get Chat Messages', {
		use: 'Get the messages of a chat, the newest first',
		synonyms: ['list messages', 'conversation', 'chat history', 'im'],
		answer: 'success',
		parameters: [SESSION],
	}),
	post('/im/message/send', 'Send Chat Message', {
		use: 'Send a text, picture, video, product, order or voucher to a buyer',
		synonyms: ['reply to buyer', 'answer customer', 'message buyer', 'im'],
		answer: 'success',
		parameters: [
			SESSION,
			choice('template_id', 'What to Send', MESSAGES, required),
			text('txt', 'Text'),
			text('img_url', 'Image Address'),
			text('video_id', 'Video ID'),
			number('width', 'Width of Image or Video'),
			number('height', 'Height of Image or Video'),
			text('item_id', 'Product ID'),
			text('order_id', 'Order ID'),
			text('promotion_id', 'Voucher ID'),
		],
	}),
	post('/im/message/recall', 'Recall Chat Message', {
		use: 'Take back a message within two minutes',
		synonyms: ['delete message', 'unsend', 'im'],
		answer: 'success',
		parameters: [SESSION, text('message_id', 'Message ID', required)],
	}),
];
