import { readCountries } from '../sites/countries';
import { LazadaError } from '../errors';
import type { Platform } from '../sites/platform';

export interface AuthorizationLink {
	appKey: string;
	/** Exactly as registered for the app; may carry a query of its own. */
	callbackUrl: string;
	/** Returned unchanged on the callback. */
	state?: string;
	/** Only if it is also sent when the code is exchanged, and then it must be [108260]. */
	uuid?: string;
	/** Comma list of `sg,my,th,vn,ph,id,cb`; documented in older guides only. */
	country?: string;
	/** Makes the seller log in again. Lazada's guide always sets it. */
	forceAuth?: boolean;
}

/** Whether the text, without blanks around it, is an absolute http or https URL. */
export function isCallbackUrl(text: string): boolean {
	const address = text.trim();
	return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address);
}

/**
 * Checks a callback URL.
 *
 * @returns the text without surrounding blanks, otherwise unchanged: it must equal the registered one [108260]
 * @throws LazadaError (`input`) unless it is an absolute http or https URL
 */
export function readCallbackUrl(text: string): string {
	if (isCallbackUrl(text)) return text.trim();
	const what =
		text.trim() === '' ? 'The Callback URL is empty' : "The Callback URL isn't a valid URL";
	throw new LazadaError('input', what, {
		advice:
			'Enter the callback registered for the app in Lazada Open Platform, character for character, such as https://example.com/callback.',
	});
}

/**
 * The address where the seller consents [108260].
 *
 * @throws LazadaError (`input`) for a callback URL or a country that cannot be used
 */
export function authorizationUrl(platform: Platform, link: AuthorizationLink): string {
	const parameters: Array<[string, string | undefined]> = [
		['response_type', 'code'],
		['force_auth', link.forceAuth === false ? undefined : 'true'],
		['redirect_uri', readCallbackUrl(link.callbackUrl)],
		['client_id', link.appKey],
		['state', link.state],
		['uuid', link.uuid],
		['country', readCountries(link.country ?? '')],
	];
	const query = parameters
		.filter((parameter): parameter is [string, string] => Boolean(parameter[1]))
		.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`);
	return `${platform.authorizeUrl}?${query.join('&')}`;
}
