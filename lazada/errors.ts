/** Why a call to Lazada, or something the user typed, could not be used. */
export type LazadaErrorKind =
	/** What the user typed cannot be right, whatever Lazada would say. */
	| 'input'
	/** Lazada answered with a code other than 0. */
	| 'refused'
	/** The answer is not one that Lazada's gateway gives: HTML, cut-off JSON, missing fields. */
	| 'answer'
	/** No answer came. */
	| 'unreachable'
	/** Only the seller can go on: open the authorization link again. */
	| 'reauthorize';

export interface LazadaErrorDetails {
	/** How to mend it, in the user's words. */
	description?: string;
	/** Lazada's own code, unchanged, such as `IllegalAccessToken`. */
	lazadaCode?: string;
	/** Lazada's `request_id`, which its support asks for. */
	requestId?: string;
	/** How long a ban lasts, in seconds, where the answer says it. */
	waitSeconds?: number;
}

/**
 * The one error of `lazada/`. `message` says what happened and `description` how to mend it; neither
 * holds a secret. The fields are not named `code` or `status`: n8n takes those for HTTP or system codes
 * and replaces the message by a general one.
 */
export class LazadaError extends Error {
	readonly kind: LazadaErrorKind;

	readonly description?: string;

	readonly lazadaCode?: string;

	readonly requestId?: string;

	readonly waitSeconds?: number;

	constructor(kind: LazadaErrorKind, message: string, details: LazadaErrorDetails = {}) {
		super(message);
		this.name = 'LazadaError';
		this.kind = kind;
		this.description = details.description;
		this.lazadaCode = details.lazadaCode;
		this.requestId = details.requestId;
		this.waitSeconds = details.waitSeconds;
	}
}
