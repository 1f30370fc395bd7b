import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { SharedWork } from '../../credentials/sharedWork';
import { readCallbackUrl } from '../../lazada/authorizationUrl';
import { LazadaError } from '../../lazada/errors';
import { readExpectedShops, type ExpectedShops } from '../../lazada/expectedShops';
import { readCredential, type LazadaCredential } from '../Lazada/credential';
import { textOption } from '../Lazada/operation';

/** How the trigger is set, and where it is reached. */
export interface Setup {
	credential: LazadaCredential;
	/** Whether the grant is stored in the credential; otherwise it is only put out. */
	savesToCredential: boolean;
	/** Whether anyone may connect who has the link, not only those who were invited. */
	isOpen: boolean;
	expected: ExpectedShops | undefined;
	/** As browsers and Lazada know the trigger. */
	callbackUrl: string;
	isTest: boolean;
}

interface Options {
	callbackUrl?: unknown;
	expectedCountries?: unknown;
	expectedSellers?: unknown;
}

type TriggerContext = IWebhookFunctions | IHookFunctions;

/** n8n before 2.41 cannot tell a webhook its test URL. */
function testUrl(context: TriggerContext): string | undefined {
	return 'getWebhookResourceUrl' in context ? context.getWebhookResourceUrl('default') : undefined;
}

function ownUrl(context: TriggerContext, isTest: boolean): string {
	const url = (isTest ? testUrl(context) : undefined) ?? context.getNodeWebhookUrl('default');
	if (url !== undefined) return url;
	throw new LazadaError('input', "n8n doesn't know the address of this trigger");
}

/** Hundreds of visits may come at once, and each reading costs n8n expressions and its database. */
const setups = new SharedWork<Setup>({ successMs: 1000, failureMs: () => 0 }, () => Date.now());

/**
 * The setup for a visit, not older than a second.
 *
 * @throws LazadaError (`input`) where the credential or an option cannot be used
 */
export async function currentSetup(context: IWebhookFunctions): Promise<Setup> {
	const { id, parameters, credentials } = context.getNode();
	const known = [context.getWorkflow().id, id, context.getMode(), parameters, credentials];
	return await setups.once(JSON.stringify(known), async () => await readSetup(context));
}

/**
 * Reads how the trigger is set.
 *
 * @throws LazadaError (`input`) where the credential or an option cannot be used
 */
export async function readSetup(context: TriggerContext): Promise<Setup> {
	const options = context.getNodeParameter('options', {}) as Options;
	const isTest = context.getMode() === 'manual';
	const callbackUrl = textOption(options.callbackUrl) || ownUrl(context, isTest);
	return {
		credential: await readCredential(context),
		savesToCredential: context.getNodeParameter('saveTo') !== 'output',
		isOpen: context.getNodeParameter('whoMayConnect') === 'anyone',
		expected: readExpectedShops(
			textOption(options.expectedSellers),
			textOption(options.expectedCountries),
		),
		callbackUrl: readCallbackUrl(callbackUrl),
		isTest,
	};
}
