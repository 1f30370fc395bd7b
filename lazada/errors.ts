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
	| 'reauthorize'
	/** Another shop authorized the app than the link was made for. */
	| 'stranger'
	/** A limit of Lazada's lasts longer than is worth waiting for: the call is left for later. */
	| 'postponed';

export interface LazadaErrorDetails {
	/** How to mend it, in the user's words: whole sentences. */
	advice?: string;
	/** Lazada's own code, unchanged, such as `IllegalAccessToken`. */
	lazadaCode?: string;
	/** Lazada's own text, where a sentence of ours stands in its place. */
	lazadaMessage?: string;
	/** Lazada's `request_id`, which its support asks for. */
	requestId?: string;
	/** How long a ban lasts, in seconds, where the answer says it. */
	waitSeconds?: number;
	/** When a call that was postponed may be made again, in milliseconds since 1970. */
	retryAt?: number;
}

/**
 * The one error of `lazada/`. `message` says what happened, `description` how to mend it and what Lazada said;
 * neither holds a secret. No field is named `code` or `status`: n8n takes those for HTTP or system codes and
 * replaces the message by a general one.
 */
export class LazadaError extends Error {
	readonly description: string;

	constructor(
		readonly kind: LazadaErrorKind,
		message: string,
		readonly details: LazadaErrorDetails = {},
	) {
		super(message);
		this.name = 'LazadaError';
		this.description = [details.advice, sourceOf(details)].filter(Boolean).join(' ');
	}
}

function sourceOf({ lazadaCode, lazadaMessage, requestId }: LazadaErrorDetails): string {
	const parts = [
		lazadaCode && `Lazada's code: ${lazadaCode}`,
		lazadaMessage && `its message: ${lazadaMessage}`,
		requestId && `request ID: ${requestId}`,
	].filter(Boolean);
	return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}

/** An error whose message holds the description too, for places that show nothing but the message. */
export class LazadaErrorInOneMessage extends LazadaError {
	constructor(readonly separate: LazadaError) {
		const { kind, message, description, details } = separate;
		const isWhole = details.advice === undefined;
		super(
			kind,
			isWhole ? message : `${message.replace(/\.$/, '')}. ${description}`,
			isWhole ? details : {},
		);
	}
}
