import type { IDataObject } from 'n8n-workflow';
import { findApi } from '../../../lazada/catalog/catalog';
import { isRecord, parseExactJson, readText } from '../../../lazada/json';
import { apiOperation } from '../calls/apiOperation';
import { toFlag, toTime } from '../calls/readable';
import type { NodeRun } from '../run/operation';
import { CHAT } from './chatField';

const SYSTEM_MESSAGE = '2';
const KINDS = findApi('/im/message/send')?.parameters.find(({ name }) => name === 'template_id');

/** Who wrote it: the buyer, the seller, or Lazada. */
function readSender(row: IDataObject): string {
	if (readText(row, 'type') === SYSTEM_MESSAGE) return 'system';
	const account = readText(row, 'from_account_type');
	return { '1': 'buyer', '2': 'seller' }[account] ?? account;
}

function readKind(row: IDataObject): string {
	const template = readText(row, 'template_id');
	return KINDS?.choices?.find(({ value }) => value === template)?.label ?? template;
}

/** The content, which Lazada gives as JSON in a text. */
function readMessage({ content }: IDataObject): IDataObject {
	let message: unknown = content;
	try {
		if (typeof content === 'string') message = parseExactJson(content);
	} catch {
		return { text: content };
	}
	if (!isRecord(message)) return { text: content };
	const { txt, ...others } = message;
	return {
		...(typeof txt === 'string' && { text: txt }),
		...(Object.keys(others).length > 0 && { content: others as IDataObject }),
	};
}

function simplify(row: IDataObject): IDataObject {
	const notSent = readText(row, 'process_msg');
	return {
		message_id: row.message_id,
		session_id: row.session_id,
		from: readSender(row),
		kind: readKind(row),
		...readMessage(row),
		send_time: toTime(row.send_time) as IDataObject['send_time'],
		auto_reply: toFlag(row.auto_reply) === true,
		recalled: toFlag(row.status) === true,
		...(notSent !== '' && { process_msg: notSent }),
	};
}

/** Where a trigger asks for a message: from when it was sent backwards, whatever n8n's clock says. */
function begin({ parameters }: NodeRun, itemIndex: number): Record<string, string> {
	const until = Date.parse(parameters.text('sentUntil', itemIndex));
	return Number.isNaN(until) ? {} : { start_time: String(until) };
}

/** What was written in a chat. */
export const getMessages = apiOperation({
	resource: 'chat',
	option: {
		value: 'getMessages',
		name: 'Get Messages',
		description: 'Get the messages of a chat, the newest first, with who wrote each',
		action: 'Get messages of a chat with a buyer',
	},
	path: '/im/message/list',
	shown: CHAT,
	begin,
	simplify,
});
