import type { IHookFunctions } from 'n8n-workflow';
import { callbackWarning } from '../../lazada/authorization/callbackWarning';
import type { Setup } from './setup';

/**
 * Writes into n8n's log why Lazada may not be able to reach the trigger that is being activated. It is activated all the
 * same: only the person who runs n8n knows what is in front of it. The test URL is left out, which nobody registers for
 * long, and whose page says what matters there.
 *
 * @param events those that it is to start with: only a seller's consent comes through the Callback URL of the credential
 */
export function warnOfUrl(
	context: IHookFunctions,
	{ callbackUrl, credential, isTest }: Setup,
	{ consent, pushed }: { consent: boolean; pushed: readonly string[] },
): void {
	const { platform, callbackUrl: registered } = credential.settings;
	const settings = { platform, callbackUrl: consent ? registered : '' };
	const warning = isTest ? undefined : callbackWarning(callbackUrl, settings);
	if (warning === undefined) return;
	const what = [consent && 'send sellers to', pushed.length > 0 && 'push events to'];
	const { name } = context.getNode();
	const workflow = context.getWorkflow().name ?? '';
	context.logger.warn(
		`Lazada may not be able to ${what.filter(Boolean).join(', or ')} the node "${name}" of the workflow "${workflow}": ${warning}`,
	);
}
