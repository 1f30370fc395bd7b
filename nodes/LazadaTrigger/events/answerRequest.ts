import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import type { Refusal } from './pushRequest';

/** Answers without starting the workflow. Lazada looks at the status alone [120168]. */
export function answerRequest(
	context: IWebhookFunctions,
	{ status, reason }: Refusal,
): IWebhookResponseData {
	const response = context.getResponseObject();
	response.statusCode = status;
	response.setHeader('Content-Type', 'text/plain; charset=utf-8');
	response.setHeader('Cache-Control', 'no-store');
	response.end(reason);
	return { noWebhookResponse: true };
}

/** Answers a request that the trigger takes by another method only. */
export function refuseMethod(
	context: IWebhookFunctions,
	allowed: 'GET' | 'POST',
	reason: string,
): IWebhookResponseData {
	context.getResponseObject().setHeader('Allow', allowed);
	return answerRequest(context, { status: 405, reason });
}
