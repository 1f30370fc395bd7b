import { LazadaError } from './errors';
import { expectedShopsIn, expectedShopsText, type ExpectedShops } from './expectedShops';
import { sameText, seal } from './seal';

/** What a state of ours carries through Lazada and back. */
export interface StateContent {
	/** When the state ends, in milliseconds since 1970. Kept to the second. */
	expiresAt: number;
	/** The user's own reference: which shop, which customer. Readable by the seller, not changeable. */
	reference?: string;
	/** Shops that the link is for, if not for any. Readable by the seller, not changeable. */
	expected?: ExpectedShops;
	/** Secret of the browser that started, such as the value of its cookie. Only a digest goes into the state. */
	browser?: string;
}

/** Marks a state as ours; the number is the version of its layout. */
const PREFIX = 'lz1';
const REFERENCE_LIMIT = 500;

function sealOf(
	body: string,
	appKey: string,
	appSecret: string,
	browser: string | undefined,
): string {
	return seal('state', `${appKey}:${body}:${browser ?? ''}`, appSecret);
}

function encoded(text: string): string {
	return Buffer.from(text, 'utf8').toString('base64url');
}

function decoded(text: string): string {
	return Buffer.from(text, 'base64url').toString('utf8');
}

/** Whether the text has the look of a state made by `createState`; says nothing about who made it. */
export function isOwnState(state: string): boolean {
	return state.startsWith(`${PREFIX}.`);
}

/**
 * Makes a state that proves, when it comes back, that the holder of the app secret gave it out.
 *
 * @returns `lz1.<expiry, seconds in base 36>.<reference>[.<expected shops>].<seal>`, texts in base64url: free of
 * characters that URLs encode
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
	const expected = content.expected && encoded(expectedShopsText(content.expected));
	const parts = [PREFIX, expiry, encoded(reference), ...(expected ? [expected] : [])];
	const body = parts.join('.');
	return `${body}.${sealOf(body, appKey, appSecret, content.browser)}`;
}

/** What is to be thought of a state that came back. */
export type StateVerdict =
	| { verdict: 'genuine'; content: StateContent }
	/** Made with this app secret for this app and browser, but its time is over. */
	| { verdict: 'expired' }
	/** Made elsewhere, changed, or of another browser. */
	| { verdict: 'foreign' };

/**
 * Judges a state that came back.
 *
 * @param browser secret of the browser that came back; must be given exactly if the state was made with one
 * @param now milliseconds since 1970
 */
export function judgeState(
	state: string,
	appKey: string,
	appSecret: string,
	now: number,
	browser?: string,
): StateVerdict {
	const end = state.lastIndexOf('.');
	const body = state.slice(0, Math.max(end, 0));
	const [prefix, expiry = '', reference = '', expected = '', ...rest] = body.split('.');
	const genuine = sameText(state.slice(end + 1), sealOf(body, appKey, appSecret, browser));
	if (!genuine || prefix !== PREFIX || rest.length > 0) return { verdict: 'foreign' };

	const expiresAt = parseInt(expiry, 36) * 1000;
	if (!(now < expiresAt)) return { verdict: 'expired' };
	return {
		verdict: 'genuine',
		content: {
			expiresAt,
			...(reference === '' ? {} : { reference: decoded(reference) }),
			...(expected === '' ? {} : { expected: expectedShopsIn(decoded(expected)) }),
		},
	};
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
	const judged = judgeState(state, appKey, appSecret, now, browser);
	if (judged.verdict === 'genuine') return judged.content;
	throw judged.verdict === 'expired'
		? new LazadaError('input', 'The authorization link has expired', {
				advice:
					'Make a new authorization link and let the seller open that one. Nothing was exchanged.',
			})
		: new LazadaError('input', "This state wasn't made for this app, or was changed on its way", {
				advice:
					'Use an authorization link made with the same Lazada credential, and take the state from the callback unchanged. Nothing was exchanged.',
			});
}
