import { apiOperation } from '../calls/apiOperation';
import { CHAT } from './chatField';
import { simplifyChat } from './simplifyChat';

/** One chat. */
export const getChat = apiOperation({
	resource: 'chat',
	option: {
		value: 'get',
		name: 'Get',
		description: 'Get a chat with its buyer, its last message and the number of unread ones',
		action: 'Get a chat with a buyer',
	},
	path: '/im/session/get',
	shown: CHAT,
	simplify: simplifyChat,
});
