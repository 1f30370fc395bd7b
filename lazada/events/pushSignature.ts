import { createHmac, timingSafeEqual } from 'node:crypto';

/** A message as it came, and whose it says to be. */
export interface SignedPush {
	appKey: string;
	appSecret: string;
	/** The body, byte by byte as it came: written again it may differ. */
	body: Buffer;
	/** The header `Authorization`. */
	authorization: string;
}

const HEX_SHA256 = /^[0-9a-f]{64}$/i;

/**
 * The signature of a pushed message: HMAC-SHA256 with the App Secret of the App Key followed by the body [120168].
 *
 * @returns lower-case hex
 */
export function signPush(appKey: string, appSecret: string, body: Buffer): string {
	return createHmac('sha256', appSecret).update(appKey, 'utf8').update(body).digest('hex');
}

/**
 * Whether Lazada signed the message for this app, in constant time and whatever the case of the hex. The signature has
 * no time and no number of the message in it: a copy of a message is valid for ever.
 */
export function isSignedPush({ appKey, appSecret, body, authorization }: SignedPush): boolean {
	if (appKey === '' || appSecret === '' || !HEX_SHA256.test(authorization)) return false;
	const expected = Buffer.from(signPush(appKey, appSecret, body), 'hex');
	return timingSafeEqual(expected, Buffer.from(authorization, 'hex'));
}
