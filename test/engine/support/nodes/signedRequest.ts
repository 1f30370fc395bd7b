import type { IDataObject, IExecuteFunctions, IHttpRequestOptions, INodeType } from 'n8n-workflow';
import { describeNode } from './describe';

/** Sends a request for each item like any node of today: one after the other, with the newer options. */
export const signedRequest: INodeType = {
	description: describeNode('signedRequest', ['request'], { credentials: [{ name: 'lazadaApi' }] }),
	async execute(this: IExecuteFunctions) {
		const answers: IDataObject[] = [];
		for (let itemIndex = 0; itemIndex < this.getInputData().length; itemIndex++) {
			const request = this.getNodeParameter('request', itemIndex) as IDataObject;
			const options: IHttpRequestOptions = { method: 'GET', url: '', json: true, ...request };
			const answer: unknown = await this.helpers.httpRequestWithAuthentication.call(
				this,
				'lazadaApi',
				options,
			);
			answers.push(answer as IDataObject);
		}
		return [answers.map((json, item) => ({ json, pairedItem: { item } }))];
	},
};
