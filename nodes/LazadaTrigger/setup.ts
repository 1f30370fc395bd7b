import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { readCredential, type LazadaCredential } from '../../client/credential';
import { readTestUrl } from '../../client/n8nWorkarounds';
import { RememberedWork } from '../../client/tokens/rememberedWork';
import { readCallbackUrl } from '../../lazada/authorization/authorizationUrl';
import { readExpectedShops, type ExpectedShops } from '../../lazada/authorization/expectedShops';
import { LazadaError } from '../../lazada/errors';
import { toText } from '../shared/parameters';

/** How the trigger is set, and where it is reached. */
export interface Setup {
	credential: LazadaCredential;
	/** Whether the grant is stored in the credential; otherwise it is only returned. */
	savesToCredential: boolean;
	/** Whether anyone with the link may connect, not only invited sellers. */
	isOpen: boolean;
	expected: ExpectedShops | undefined;
	/** As browsers and Lazada know the trigger. */
	callbackUrl: string;
	/** Who asks for the access, as the pages name it; `''` for nobody. */
	company: string;
	isTest: boolean;
}

interface Options {
	callbackUrl?: unknown;
	companyName?: unknown;
	expectedCountries?: unknown;
	expectedSellers?: unknown;
}

const MAX_COMPANY_LENGTH = 100;

/** One line of bounded length; no character is cut in two. */
function readCompany(name: unknown): string {
	const line = toText(name).replace(/[\s\p{Cc}]+/gu, ' ');
	return Array.from(line).slice(0, MAX_COMPANY_LENGTH).join('').trim();
}

type TriggerContext = IWebhookFunctions | IHookFunctions;

function readOwnUrl(context: TriggerContext, isTest: boolean): string {
	const url = (isTest ? readTestUrl(context) : undefined) ?? context.getNodeWebhookUrl('default');
	if (url !== undefined) return url;
	throw new LazadaError('input', "n8n doesn't know the URL of this trigger");
}

/** Hundreds of visits may arrive at once, and each read costs n8n expressions and its database. */
const setups = new RememberedWork<Setup>({ successMs: 1000, failureMs: () => 0 }, () => Date.now());

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
	const callbackUrl = toText(options.callbackUrl) || readOwnUrl(context, isTest);
	return {
		credential: await readCredential(context),
		savesToCredential: context.getNodeParameter('saveTo', 'credential') !== 'output',
		isOpen: context.getNodeParameter('whoMayConnect', 'invited') === 'anyone',
		expected: readExpectedShops(toText(options.expectedSellers), toText(options.expectedCountries)),
		callbackUrl: readCallbackUrl(callbackUrl),
		company: readCompany(options.companyName),
		isTest,
	};
}
