import { findApi } from '../../../lazada/catalog/catalog';
import { LazadaError } from '../../../lazada/errors';
import { apiOperation } from '../calls/apiOperation';
import { readPicked } from '../calls/pickField';
import type { NodeRun } from '../run/operation';
import { MESSAGE_FORM } from './messageForm';
import { MESSAGE_FIELDS } from './messageKinds';

const PATH = '/im/message/send';
const PARAMETERS = findApi(PATH)?.parameters ?? [];

/**
 * The parameters that the chosen kind of message needs.
 *
 * @throws LazadaError (`input`) where a field is empty: Lazada would show the buyer an empty message
 */
function readMessage(run: NodeRun, itemIndex: number): Record<string, string> {
	const kind = run.parameters.text('whatToSend', itemIndex);
	const fields = Object.hasOwn(MESSAGE_FIELDS, kind) ? MESSAGE_FIELDS[kind] : {};
	const message: Record<string, string> = {};
	for (const [field, parameter] of Object.entries(fields)) {
		const value = readPicked(run, itemIndex, field);
		if (value === '' || value === '0') {
			const { displayName } = MESSAGE_FORM.find(({ name }) => name === field) ?? {};
			throw new LazadaError('input', `The field ${displayName ?? field} is empty`, {
				advice:
					'This kind of message needs it. If an expression gives it, it has no value for this item.',
			});
		}
		message[parameter] = value;
	}
	return message;
}

/** Writes to a buyer. */
export const replyInChat = apiOperation({
	resource: 'chat',
	option: {
		value: 'reply',
		name: 'Reply',
		description:
			'Send a message to the buyer of a chat, who sees it at once: a text, picture, product, order, voucher or video. Lazada allows five a day to a buyer who does not answer.',
		action: 'Reply in a chat with a buyer',
	},
	path: PATH,
	without: PARAMETERS.map(({ name }) => name),
	fields: MESSAGE_FORM,
	read: (run, itemIndex) => ({
		...Object.fromEntries(PARAMETERS.map(({ name }) => [name, ''])),
		session_id: run.parameters.text('chatId', itemIndex),
		template_id: run.parameters.text('whatToSend', itemIndex),
		...readMessage(run, itemIndex),
	}),
});
