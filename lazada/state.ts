import { createHmac, timingSafeEqual } from 'node:crypto';
import { LazadaError } from './errors';

/** What a state of ours carries through Lazada and back. */
export interface StateContent {
	/** When the state ends, in milliseconds since 1970. Kept to the second. */
	expiresAt: number;
	/** The user's own reference: which shop, which customer. Readable by the seller, not changeable. */
	reference?: string;
	/** Secret of the browser that started, such as the value of its cookie. Only a digest goes into the state. */
	browser?: string;
}

/** Marks a state as ours; the number is the version of its layout. */
const PREFIX = 'lz1';
/** 128 bits of the HMAC: short enough for a link that is shown as text, too long to guess. */
const MAC_BYTES = 16;
const REFERENCE_LIMIT = 500;

function mac(body: string, browser: string | undefined, appSecret: string): string {
	// A signature base string of the API starts with "/", so neither can stand for the other.
	return createHmac('sha256', appSecret)
		.update(`state:${body}:${browser ?? ''}`, 'utf8')
		.digest()
		.subarray(0, MAC_BYTES)
		.toString('base64url');
}

/** Compares two texts in a time that does not depend on where they differ. */
export function sameText(one: string, other: string): boolean {
	const digest = (text: string) => createHmac('sha256', 'compare').update(text, 'utf8').digest();
	return timingSafeEqual(digest(one), digest(other));
}

/** Whether the text has the look of a state made by `createState`; says nothing about who made it. */
export function isOwnState(state: string): boolean {
	return state.startsWith(`${PREFIX}.`);
}

/**
 * Makes a state that proves, when it comes back, that the holder of the app secret gave it out.
 *
 * @returns `lz1.<expiry, seconds in base 36>.<reference, base64url>.<mac>`, free of characters that URLs encode
 * @throws LazadaError (`input`) if the reference is longer than 500 characters
 */
export function createState(content: StateContent, appKey: string, appSecret: string): string {
	const reference = content.reference?.toWellFormed() ?? '';
	if (reference.length > REFERENCE_LIMIT) {
		throw new LazadaError('input', `The Reference is longer than ${REFERENCE_LIMIT} characters`, {
			advice: 'Use a short reference, such as the number of the shop in your own system.',
		});
	}
	const expiry = Math.floor(content.expiresAt / 1000).toString(36);
	const body = `${PREFIX}.${expiry}.${Buffer.from(reference, 'utf8').toString('base64url')}`;
	return `${body}.${mac(`${appKey}:${body}`, content.browser, appSecret)}`;
}

/**
 * Verifies a state that came back.
 *
 * @param browser secret of the browser that came back; must be given exactly if the state was made with one
 * @param now milliseconds since 1970
 * @throws LazadaError (`input`) if it was not made with this app secret for this app and browser, was changed,
 * or has expired
 */
export function verifyState(
	state: string,
	appKey: string,
	appSecret: string,
	now: number,
	browser?: string,
): StateContent {
	const end = state.lastIndexOf('.');
	const body = state.slice(0, Math.max(end, 0));
	const [prefix, expiry = '', reference = '', ...rest] = body.split('.');
	const genuine = sameText(state.slice(end + 1), mac(`${appKey}:${body}`, browser, appSecret));
	if (!genuine || prefix !== PREFIX || rest.length > 0) {
		throw new LazadaError(
			'input',
			"This state wasn't made for this app, or was changed on its way",
			{
				advice:
					'Use an authorization link made with the same Lazada credential, and take the state from the callback unchanged. Nothing was exchanged.',
			},
		);
	}
	const expiresAt = parseInt(expiry, 36) * 1000;
	if (!(now < expiresAt)) {
		throw new LazadaError('input', 'The authorization link has expired', {
			advice:
				'Make a new authorization link and let the seller open that one. Nothing was exchanged.',
		});
	}
	const text = Buffer.from(reference, 'base64url').toString('utf8');
	return text === '' ? { expiresAt } : { expiresAt, reference: text };
}
