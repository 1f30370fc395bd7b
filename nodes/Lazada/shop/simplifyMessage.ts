import type { IDataObject } from 'n8n-workflow';
import { readMember, toTime } from '../calls/readable';

/** What one needs of a message of Seller Center. */
export function simplifyMessage(row: IDataObject): IDataObject {
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
