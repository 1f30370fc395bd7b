import type { Settings } from '../settings';
import { isLoopback, LAZADA } from '../sites/platform';

const PUBLIC_ADDRESS =
	"Set n8n's environment variable WEBHOOK_URL to its public HTTPS address, such as https://n8n.example.com/, and restart n8n.";
const SAME_ADDRESS =
	"Register the trigger's URL with Lazada and enter it in the credential. If n8n has another public address, set WEBHOOK_URL to that, or enter the whole public URL in the trigger's option Callback URL.";

/** n8n may be told to listen on all of a machine's addresses, and then calls itself by that. */
const ALL_ADDRESSES = ['0.0.0.0', '[::]'];

function explainReach(callbackUrl: string, isLazada: boolean): string | undefined {
	const { protocol, hostname } = new URL(callbackUrl);
	if (isLoopback(hostname) || ALL_ADDRESSES.includes(hostname)) {
		// With a custom gateway, such as the sandbox, the sellers may be on this machine too.
		return isLazada
			? `${callbackUrl} can only be opened on the machine that n8n runs on. ${PUBLIC_ADDRESS}`
			: undefined;
	}
	return protocol === 'https:' ? undefined : `${callbackUrl} doesn't use HTTPS. ${PUBLIC_ADDRESS}`;
}

function explainMismatch(callbackUrl: string, inCredential: string): string | undefined {
	if (inCredential === '' || inCredential === callbackUrl) return undefined;
	return `The trigger's URL is ${callbackUrl}, but the Callback URL in the credential is ${inCredential}. ${SAME_ADDRESS}`;
}

/**
 * Says why Lazada may not be able to send sellers to a trigger: its address is this machine's own, not HTTPS, or not
 * the credential's Callback URL, which has to be the one that is registered for the app [108260].
 *
 * @param callbackUrl of the trigger, a valid URL
 * @param settings with a blank `callbackUrl`, only the trigger's own address is looked at
 * @returns whole sentences with what to do about it; `undefined` if nothing speaks against the address
 */
export function callbackWarning(
	callbackUrl: string,
	settings: Pick<Settings, 'callbackUrl' | 'platform'>,
): string | undefined {
	const reach = explainReach(callbackUrl, settings.platform === LAZADA);
	const mismatch = explainMismatch(callbackUrl, settings.callbackUrl);
	return [reach, mismatch].filter(Boolean).join(' ') || undefined;
}
