import type { Operation } from '../run/operation';
import { getChat } from './getChat';
import { getManyChats } from './getManyChats';
import { getMessages } from './getMessages';
import { markChatAsRead } from './markChatAsRead';
import { openChat } from './openChat';
import { recallMessage } from './recallMessage';
import { replyInChat } from './replyInChat';

/** What a seller does with buyers' messages. */
export const CHAT_OPERATIONS: readonly Operation[] = [
	getChat,
	getManyChats,
	getMessages,
	markChatAsRead,
	openChat,
	recallMessage,
	replyInChat,
];
