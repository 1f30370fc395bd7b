import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { nodeError } from '../shared/nodeError';
import { fields } from './fields';
import { poll } from './poll';
import { withOwnPollTimes } from './pollTimes';

export class LazadaPollingTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Lazada Polling Trigger',
		name: 'lazadaPollingTrigger',
		icon: { light: 'file:../../icons/lazada.svg', dark: 'file:../../icons/lazada.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{$parameter["event"].replace(/([A-Z])/, " $1").toLowerCase()}}',
		description: 'Look for new and changed orders, returns, products, reviews and messages',
		defaults: { name: 'Lazada Polling Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'lazadaApi', required: true }],
		// A getter, so that n8n finds a list of its own; see `withOwnPollTimes`.
		get properties() {
			return withOwnPollTimes(fields);
		},
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		try {
			return await poll(this);
		} catch (error) {
			throw nodeError(this.getNode(), error);
		}
	}
}
