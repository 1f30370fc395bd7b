import { apiOperation } from '../calls/apiOperation';
import { simplifyMessage } from './simplifyMessage';

/** What Lazada writes to its sellers. */
export const getSellerCenterMessages = apiOperation({
	resource: 'shop',
	option: {
		value: 'getMessages',
		name: 'Get Messages',
		description:
			"Get what Lazada has written to the shop in Seller Center, such as its policies' changes",
		action: 'Get Seller Center messages',
	},
	path: '/sellercenter/msg/list',
	shown: {
		language: { placeholder: 'e.g. en', description: 'Of the messages: en, vn, id, th and so on' },
	},
	simplify: simplifyMessage,
});
