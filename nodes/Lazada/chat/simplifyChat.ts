import type { IDataObject } from 'n8n-workflow';
import { pickFields } from '../calls/pickFields';
import { changeFields, toTime } from '../calls/readable';

const pickNeeded = pickFields([
	'session_id',
	'title',
	'summary',
	'unread_count',
	'last_message_time',
	'last_message_id',
	'buyer_id',
	'tags',
	'site_id',
]);

/** What one needs of a chat. Its title is the buyer's nickname. */
export function simplifyChat(row: IDataObject): IDataObject {
	return pickNeeded(changeFields(row, toTime, ['last_message_time']));
}
