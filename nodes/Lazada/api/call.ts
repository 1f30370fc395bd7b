import type { ItemOperation } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { executeRequest } from '../calls/executeRequest';
import { CALL_FIELDS } from './fields';
import { readCallRequest } from './request';

/** Calls any API of Lazada, signed by the node's credential. */
export const call: ItemOperation = {
	option: {
		name: 'Call',
		value: 'call',
		description: 'Call any Lazada API, signed and with a valid token',
		action: 'Call an API',
	},
	fields: CALL_FIELDS,
	pace: readPace,
	async execute(run, itemIndex) {
		const request = await readCallRequest(run, itemIndex);
		return await executeRequest(run, itemIndex, request);
	},
};
