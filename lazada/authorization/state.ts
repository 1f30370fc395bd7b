import { LazadaError } from '../errors';
import { parseExpectedShops, serializeExpectedShops, type ExpectedShops } from './expectedShops';
import { equalInConstantTime, seal } from './seal';

/** What a state of ours carries through Lazada and back. */
export interface StateContent {
	/** When the state expires, in milliseconds since 1970, to the second. */
	expiresAt: number;
	/** The user's own reference: which shop, which customer. Readable by the seller, not changeable. */
	reference?: string;
	/** Shops that the link is for, if not for any. Readable by the seller, not changeable. */
	expected?: ExpectedShops;
	/** Secret of the browser that started, such as the value of its cookie. Only a digest goes into the state. */
	browser?: string;
}

/** Marks a state as ours; the number is the version of its format. */
const PREFIX = 'lz1';
const MAX_REFERENCE_LENGTH = 500;

function signBody(
	body: string,
	appKey: string,
	appSecret: string,
	browser: string | undefined,
): string {
	return seal('state', `${appKey}:${body}:${browser ?? ''}`, appSecret);
}

function encode(text: string): string {
	return Buffer.from(text, 'utf8').toString('base64url');
}

function decode(text: string): string {
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
	if (reference.length > MAX_REFERENCE_LENGTH) {
		throw new LazadaError(
			'input',
			`The Reference is longer than ${MAX_REFERENCE_LENGTH} characters`,
			{
				advice: 'Use a short reference, such as the number of the shop in your own system.',
			},
		);
	}
	const expiry = Math.floor(content.expiresAt / 1000).toString(36);
	const expected = content.expected && encode(serializeExpectedShops(content.expected));
	const parts = [PREFIX, expiry, encode(reference), ...(expected ? [expected] : [])];
	const body = parts.join('.');
	return `${body}.${signBody(body, appKey, appSecret, content.browser)}`;
}

/** The verdict on a state that came back. */
export type StateVerdict =
	| { verdict: 'valid'; content: StateContent }
	/** Made with this App Secret for this app and browser, but expired. */
	| { verdict: 'expired' }
	/** Made elsewhere, changed, or for another browser. */
	| { verdict: 'invalid' };

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
	const isValid = equalInConstantTime(
		state.slice(end + 1),
		signBody(body, appKey, appSecret, browser),
	);
	if (!isValid || prefix !== PREFIX || rest.length > 0) return { verdict: 'invalid' };

	const expiresAt = parseInt(expiry, 36) * 1000;
	if (!(now < expiresAt)) return { verdict: 'expired' };
	return {
		verdict: 'valid',
		content: {
			expiresAt,
			...(reference === '' ? {} : { reference: decode(reference) }),
			...(expected === '' ? {} : { expected: parseExpectedShops(decode(expected)) }),
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
	if (judged.verdict === 'valid') return judged.content;
	throw judged.verdict === 'expired'
		? new LazadaError('input', 'The authorization link has expired', {
				advice: 'Create a new authorization link for the seller. Nothing was exchanged.',
			})
		: new LazadaError('input', "This state wasn't created for this app, or was changed", {
				advice:
					'Use an authorization link created with the same Lazada credential, and the state of the callback unchanged. Nothing was exchanged.',
			});
}
