import type { IDataObject, IExecuteFunctions, INodeType, IRequestOptions } from 'n8n-workflow';
import { describeNode } from './describe';

/**
 * Sends a request for each item as n8n's HTTP Request node does with a predefined credential type: legacy options,
 * all items at once, then the answers in turn.
 */
export const plainRequest: INodeType = {
	description: describeNode('plainRequest', ['request'], { credentials: [{ name: 'lazadaApi' }] }),
	async execute(this: IExecuteFunctions) {
		const requests = this.getInputData().map((_item, itemIndex) => {
			const request = this.getNodeParameter('request', itemIndex) as IRequestOptions;
			const options: IRequestOptions = {
				headers: {},
				method: 'GET',
				gzip: true,
				rejectUnauthorized: true,
				followRedirect: true,
				followAllRedirects: true,
				resolveWithFullResponse: true,
				timeout: 300_000,
				json: true,
				...request,
			};
			return this.helpers.requestWithAuthentication.call(
				this,
				'lazadaApi',
				options,
				undefined,
				itemIndex,
			) as Promise<{ body: IDataObject }>;
		});
		const answers = await Promise.all(requests);
		return [answers.map(({ body }, item) => ({ json: body, pairedItem: { item } }))];
	},
};
