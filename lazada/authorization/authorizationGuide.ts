import { authorizationUrl, isCallbackUrl } from './authorizationUrl';
import { LazadaError } from '../errors';
import { nameShop, type Grant } from '../grants/grant';
import type { Settings } from '../settings';
import { createState } from './state';

/** How long the link in a message is valid, in milliseconds: a day, since messages are read later. */
const LINK_LIFE_MS = 24 * 3_600_000;

/**
 * Tells the user that only an authorization helps, with the link to open.
 *
 * n8n shows a credential's message as plain text in one line that wraps, so the URL is last and as
 * short as possible.
 *
 * @param what one sentence without a full stop: why an authorization is needed
 * @param now milliseconds since 1970
 * @param shop that must authorize again, where it is known
 * @param cause where Lazada's refusal is the reason, its code and request id are kept
 */
export function needsAuthorization(
	what: string,
	settings: Settings,
	now: number,
	shop?: Pick<Grant, 'account' | 'country'>,
	cause?: LazadaError,
): LazadaError {
	const which = shop === undefined || shop.account === '' ? '' : ` Shop: ${nameShop(shop)}.`;
	const message = `${what}.${which} ${nextStep(settings, now)}`;
	return new LazadaError('reauthorize', message, { ...cause?.details, advice: undefined });
}

function nextStep(settings: Settings, now: number): string {
	const { appKey, appSecret, callbackUrl, platform } = settings;
	if (!isCallbackUrl(callbackUrl)) {
		return 'Enter the Callback URL that is registered for the app and save again to get the link to open';
	}
	const state = createState({ expiresAt: now + LINK_LIFE_MS }, appKey, appSecret);
	const link = authorizationUrl(platform, { appKey, callbackUrl, state });
	return `Open this link and approve access. If the last page doesn't say "Connected", copy its address into Authorization Code: ${link}`;
}

/** The message where a grant is needed and there is none. */
export function notAuthorizedYet(settings: Settings, now: number): LazadaError {
	return needsAuthorization("This shop isn't authorized yet", settings, now);
}
