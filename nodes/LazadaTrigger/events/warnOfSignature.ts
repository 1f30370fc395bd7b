import type { IWebhookFunctions } from 'n8n-workflow';
import { ExpiringMap } from '../../../client/tokens/expiringMap';

/** Anyone can send requests to the URL: they must not fill n8n's log. */
const EVERY_MS = 60_000;
const MAX_TRIGGERS = 1_000;

const warned = new ExpiringMap<true>(() => Date.now(), MAX_TRIGGERS);

/**
 * Says in n8n's log that a message was refused, and what to do if it was Lazada's.
 *
 * @param isSigned whether it had a signature at all
 */
export function warnOfSignature(context: IWebhookFunctions, isSigned: boolean): void {
	const { id, name } = context.getNode();
	const key = `${context.getWorkflow().id} ${id}`;
	if (warned.get(key)) return;
	warned.set(key, true, EVERY_MS);
	const what = isSigned
		? "A message was refused, as its signature isn't one of the App Secret in the credential. If Lazada's console has a newer App Secret than the credential, enter it there: Lazada signs with the old one until it expires, and such messages come again later."
		: 'A request without a signature was refused. Lazada signs each message.';
	context.logger.warn(`${name}: ${what}`);
}
