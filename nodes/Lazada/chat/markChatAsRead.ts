import { apiOperation } from '../calls/apiOperation';
import { CHAT } from './chatField';

/** Tells Lazada that the seller has seen the messages. */
export const markChatAsRead = apiOperation({
	resource: 'chat',
	option: {
		value: 'markAsRead',
		name: 'Mark as Read',
		description: 'Mark the messages of a chat as read, up to one of them. The buyer may see that.',
		action: 'Mark a chat as read',
	},
	path: '/im/session/read',
	shown: {
		...CHAT,
		last_read_message_id: {
			placeholder: 'e.g. 1zYOS7N0cuIqw96026',
			description: 'The field last_message_id of a chat, or message_id of a message',
		},
	},
});
