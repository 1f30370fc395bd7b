import type { IDataObject } from 'n8n-workflow';
import { apiOperation } from '../calls/apiOperation';
import { readMember, toTime } from '../calls/readable';

function simplify(row: IDataObject): IDataObject {
	const { title, description, categoryName, webLink } = readMember(row, 'message_content');
	return {
		id: row.id,
		time: toTime(row.time) as IDataObject['time'],
		category: categoryName,
		title,
		description,
		link: webLink,
	};
}

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
	simplify,
});
