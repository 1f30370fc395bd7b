import { apiOperation } from '../calls/apiOperation';
import { simplifyChat } from './simplifyChat';

/** The shop's chats. */
export const getManyChats = apiOperation({
	resource: 'chat',
	option: {
		value: 'getAll',
		name: 'Get Many',
		description:
			'Get the chats with buyers, those with the newest messages first. Lazada withdraws the permission from apps that ask for it all the time.',
		action: 'Get many chats with buyers',
	},
	path: '/im/session/list',
	simplify: simplifyChat,
});
