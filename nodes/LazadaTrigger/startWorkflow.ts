import type { IDataObject, IWebhookResponseData } from 'n8n-workflow';

/**
 * What a webhook returns to start the workflow with an item, and to store something once n8n has stored the execution.
 *
 * n8n reads the answer after it has stored the execution, and right before it stores the workflow's static data. What was
 * written into that earlier doesn't count: n8n forgets meanwhile that it has changed (`establishContextForPersistence` in
 * `workflow-runner.js` and `saveStaticData` in `workflow-static-data.service.js` of n8n 2.41.1).
 *
 * @param store writes into the static data; it may be called several times
 */
export function startWorkflow(
	json: IDataObject,
	store: () => void = () => undefined,
): IWebhookResponseData {
	return {
		workflowData: [[{ json }]],
		get webhookResponse() {
			store();
			return '';
		},
	};
}
