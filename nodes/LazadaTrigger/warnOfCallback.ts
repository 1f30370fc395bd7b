import type { IHookFunctions } from 'n8n-workflow';
import { callbackWarning } from '../../lazada/authorization/callbackWarning';
import type { Setup } from './setup';

/**
 * Writes into n8n's log why Lazada may not be able to send sellers to the trigger that is being activated. It is
 * activated all the same: only the person who runs n8n knows what is in front of it. The test URL is left out, which
 * nobody registers for long, and whose page says what matters there.
 */
export function warnOfCallback(
	context: IHookFunctions,
	{ callbackUrl, credential, isTest }: Setup,
): void {
	const warning = isTest ? undefined : callbackWarning(callbackUrl, credential.settings);
	if (warning === undefined) return;
	const { name } = context.getNode();
	const workflow = context.getWorkflow().name ?? '';
	context.logger.warn(
		`Lazada may not be able to send sellers to the node "${name}" of the workflow "${workflow}": ${warning}`,
	);
}
