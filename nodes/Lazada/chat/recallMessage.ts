import { apiOperation } from '../calls/apiOperation';
import { CHAT } from './chatField';

/** Takes a message back. */
export const recallMessage = apiOperation({
	resource: 'chat',
	option: {
		value: 'recall',
		name: 'Recall Message',
		description:
			'Take back a message of the shop within two minutes. The buyer may have read it by then.',
		action: 'Recall a message to a buyer',
	},
	path: '/im/message/recall',
	shown: {
		...CHAT,
		message_id: {
			placeholder: 'e.g. 21d0fLE0BtkPL79071',
			description: 'The field message_id of a message, as Reply and Get Messages give it',
		},
	},
});
