/** Why a call to Lazada, or something the user typed, could not be used. */
export type LazadaErrorKind =
	/** What the user typed cannot be right, whatever Lazada would say. */
	| 'input'
	/** Lazada answered with a code other than 0. */
	| 'refused'
	/** The answer is not one that Lazada's gateway gives: HTML, cut-off JSON, missing fields. */
	| 'badAnswer'
	/** No answer arrived. */
	| 'unreachable'
	/** Only the seller can help: open the authorization link again. */
	| 'reauthorize'
	/** Another shop authorized the app than the link was made for. */
	| 'wrongShop'
	/** A rate limit of Lazada's lasts longer than is worth waiting for: retry the call later. */
	| 'postponed'
	/** The user stopped the execution. */
	| 'canceled';

/** One of Lazada's reasons, each text as Lazada sent it, but bounded and without secrets. */
export interface Reason {
	/** The field, item or package that it is about. */
	field?: string;
	code?: string;
	message: string;
}

export interface LazadaErrorDetails {
	/** How to mend it, in the user's words: whole sentences. */
	advice?: string;
	/** Lazada's own code, unchanged, such as `IllegalAccessToken`. */
	lazadaCode?: string;
	/** Lazada's own text, where a sentence of ours replaces it. */
	lazadaMessage?: string;
	/** Lazada's `request_id`, which its support asks for. */
	requestId?: string;
	/** How long a ban lasts, in seconds, where the answer says it. */
	waitSeconds?: number;
	/** What Lazada says of single fields, or of what it didn't take. */
	reasons?: readonly Reason[];
	/** The code among the reasons that says what to do, where Lazada's own code is only an overview. */
	reasonCode?: string;
	/** Whether the same call may be answered a moment later: a busy system, a cut connection. */
	passes?: boolean;
	/** How many rows of a list did not come. */
	missing?: number;
	/** Parameters by which to go on with a list that broke off. */
	goOnWith?: Readonly<Record<string, string>>;
	/** Path of the API that gave the answer. */
	apiPath?: string;
	/** What Lazada answered, without secrets; bounded. */
	answer?: Readonly<Record<string, unknown>>;
	/** When a call that was postponed may be retried, in milliseconds since 1970. */
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
		this.description = [details.advice, citeLazada(details)].filter(Boolean).join(' ');
	}
}

function citeLazada({ lazadaCode, lazadaMessage, requestId }: LazadaErrorDetails): string {
	const parts = [
		lazadaCode && `Lazada's code: ${lazadaCode}`,
		lazadaMessage && `its message: ${lazadaMessage}`,
		requestId && `request ID: ${requestId}`,
	].filter(Boolean);
	return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}

/** The same error with its description in its message, for places that show nothing but the message. */
export function joinMessage(error: LazadaError): LazadaError {
	const { kind, message, description, details } = error;
	if (details.advice === undefined) return error;
	return new LazadaError(kind, `${message.replace(/\.$/, '')}. ${description}`);
}
