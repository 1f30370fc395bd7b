import { apiOperation } from '../calls/apiOperation';
import { pickField, readPicked } from '../calls/pickField';
import { showForOperation } from '../calls/show';

/** Begins a chat with a buyer. */
export const openChat = apiOperation({
	resource: 'chat',
	option: {
		value: 'open',
		name: 'Open',
		description:
			"Open a chat with an order's buyer and get its session_id. The buyer sees nothing until a message is sent.",
		action: 'Open a chat with a buyer',
	},
	path: '/im/session/open',
	without: ['order_id'],
	fields: [
		pickField({
			displayName: 'Order',
			name: 'order',
			search: 'searchOrders',
			example: '232432432423',
			required: true,
			displayOptions: showForOperation('chat', 'open')(),
			description: 'Lazada opens chats for orders of the last days only: 7, or 30 by another page',
		}),
	],
	read: (run, itemIndex) => ({ order_id: readPicked(run, itemIndex, 'order') }),
});
