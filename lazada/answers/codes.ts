import type { LazadaError, LazadaErrorKind } from '../errors';

/** What a rate limit counts: all calls of the app, those of one API, or those for one seller. */
export type LimitScope = 'app' | 'api' | 'seller';

/** A rate limit that is known by its code. */
export interface KnownLimit {
	scope: LimitScope;
	/** Whether it may be a daily quota, which no waiting within a run outlasts. */
	maybeQuota: boolean;
}

/** All that is known of one of Lazada's codes. */
export interface CodeInfo {
	/** What happened, one sentence without a full stop. */
	message: string;
	/** How to mend it. */
	advice: string;
	kind: Extract<LazadaErrorKind, 'refused' | 'reauthorize'>;
	/**
	 * Who can mend it: whoever runs n8n, in the credential, the app's console or the machine (`app`); the seller; the
	 * workflow that makes the call; or nobody, because it passes (`time`).
	 */
	mendedBy: 'app' | 'seller' | 'workflow' | 'time';
	/** Whether the whole app is refused, whatever the call: key, secret, clock or IP address. */
	refusesApp?: boolean;
	/** The code rejects this token, and another one may do. */
	rejects?: 'accessToken' | 'refreshToken';
	limit?: KnownLimit;
	/**
	 * Whether the call may be sent again at once: any call, because Lazada did nothing; or one that only reads, because
	 * nobody knows what Lazada did.
	 */
	retry?: 'any' | 'reads';
	/** Lazada's own text says more, or the number means something else in some APIs: the message is for want of a text. */
	quotesLazada?: boolean;
}

const SECRET_ADVICE =
	'Check the App Secret in the Lazada credential: was it reset in Lazada Open Platform? Check the clock of this machine too.';
const CLOCK = {
	message: "Lazada doesn't accept the time of the request",
	advice:
		'Set the clock of the machine that n8n runs on: Lazada accepts a difference of two hours at most.',
	kind: 'refused',
	mendedBy: 'app',
	refusesApp: true,
} as const;
const OVERVIEW_ADVICE = 'Correct what Lazada names, and retry.';
const LATER_ADVICE = "Lazada's own systems are busy. Retry in a few minutes.";

const BUSY = {
	message: 'Lazada is busy',
	advice: LATER_ADVICE,
	kind: 'refused',
	mendedBy: 'time',
	retry: 'reads',
} as const;
const OVERVIEW = {
	advice: OVERVIEW_ADVICE,
	kind: 'refused',
	mendedBy: 'workflow',
	quotesLazada: true,
} as const;

/** What to do where a limit may be the daily quota of an app [121098]. */
export const QUOTA_ADVICE =
	'An app in test state has 10,000 calls a day: take the app online to get more.';

/** Lazada's codes, by what its guides and captured answers say of them [108260, 121098, API reference]. */
export const CODES: Readonly<Record<string, CodeInfo>> = {
	InvalidCode: {
		message: "Lazada doesn't accept this authorization code",
		advice:
			'A code works once, for 30 minutes, and only with the app and callback it was made for. Open the authorization link again and use the new code.',
		kind: 'reauthorize',
		mendedBy: 'seller',
	},
	IllegalRefreshToken: {
		message: "The refresh token has expired or isn't this app's",
		advice: 'The seller must authorize the app again: open a new authorization link.',
		kind: 'reauthorize',
		mendedBy: 'seller',
		rejects: 'refreshToken',
	},
	AUTH_TYPE_UNSUPPORTED: {
		message: "This token comes from a service-market order and can't be refreshed",
		advice:
			'The seller renews it through the subscription in the Lazada service market, then authorizes again.',
		kind: 'reauthorize',
		mendedBy: 'seller',
	},
	IllegalAccessToken: {
		message: 'The access token has expired or is not valid',
		advice:
			'Refresh the access token and retry. A single-country token works only on the gateway of its own country.',
		kind: 'refused',
		mendedBy: 'workflow',
		rejects: 'accessToken',
	},
	IncompleteSignature: {
		message: "Lazada doesn't accept the signature",
		advice: SECRET_ADVICE,
		kind: 'refused',
		mendedBy: 'app',
		refusesApp: true,
	},
	MissingParameter: {
		message: 'A parameter is missing',
		advice: 'Add the parameter that Lazada names and retry.',
		kind: 'refused',
		mendedBy: 'workflow',
	},
	InvalidParameter: {
		message: "Lazada doesn't accept a parameter",
		advice: 'Correct the parameter that Lazada names and retry.',
		kind: 'refused',
		mendedBy: 'workflow',
	},
	ApiCallLimit: {
		message: 'This API was called too often',
		advice: 'Wait as long as Lazada says, then retry, and space out the calls.',
		kind: 'refused',
		mendedBy: 'time',
		limit: { scope: 'api', maybeQuota: false },
	},
	'901': {
		message: "Lazada's gateway was called too often",
		advice: 'Wait a second, then retry, and space out the calls.',
		kind: 'refused',
		mendedBy: 'time',
		limit: { scope: 'app', maybeQuota: false },
	},
	AppApiCallLimit: {
		message: 'The app has reached its call limit for this API',
		advice: `Wait until the limit is lifted, which can take hours. ${QUOTA_ADVICE}`,
		kind: 'refused',
		mendedBy: 'time',
		limit: { scope: 'api', maybeQuota: true },
	},
	AppCallLimit: {
		message: 'The app has reached its call limit',
		advice: `Wait until the limit is lifted, which can take hours. ${QUOTA_ADVICE}`,
		kind: 'refused',
		mendedBy: 'time',
		limit: { scope: 'app', maybeQuota: true },
	},
	SellerCallLimit: {
		message: 'Too many calls were made for this seller',
		advice: 'Wait a moment, then retry, and space out the calls for one seller.',
		kind: 'refused',
		mendedBy: 'time',
		limit: { scope: 'seller', maybeQuota: false },
	},
	'4154': {
		message: 'Lazada was called too fast for this product',
		advice: 'Wait a moment, then retry, and space out the calls for one product.',
		kind: 'refused',
		mendedBy: 'time',
		limit: { scope: 'seller', maybeQuota: false },
	},
	OPEN_API_CALL_EXCEED_LIMIT: {
		message: 'This API was called too often',
		advice: 'Wait a moment, then retry, and space out the calls.',
		kind: 'refused',
		mendedBy: 'time',
		limit: { scope: 'api', maybeQuota: false },
	},
	HOT_KEY_BLOCK_EXCEPTION: {
		message: 'Too many calls were made for the same product or shop',
		advice: 'Wait a moment, then retry, and space out the calls.',
		kind: 'refused',
		mendedBy: 'time',
		limit: { scope: 'seller', maybeQuota: false },
	},
	'4147': {
		message: 'The product is being edited by somebody else at the moment',
		advice: 'Wait until the other change is done, then retry.',
		kind: 'refused',
		mendedBy: 'time',
		retry: 'any',
	},
	'6': { ...BUSY, message: 'Lazada had a problem of its own', quotesLazada: true },
	E1000: { ...BUSY, message: 'Lazada had a problem of its own' },
	E1002: BUSY,
	ServiceTimeout: { ...BUSY, message: 'Lazada took too long' },
	'500': { ...OVERVIEW, message: "Lazada didn't create the product" },
	'501': { ...OVERVIEW, message: "Lazada didn't update the product" },
	'503': { ...OVERVIEW, message: "Lazada didn't take the request" },
	'14': {
		message: "Lazada doesn't accept the offset",
		advice:
			'Enter a whole number, and narrow the call by a period to get what is behind the highest.',
		kind: 'refused',
		mendedBy: 'workflow',
		quotesLazada: true,
	},
	'17': {
		message: "Lazada doesn't accept a date",
		advice:
			'Enter dates as the API takes them, such as 2026-11-01T00:00:00+08:00 for orders. In a URL, write the + as %2B.',
		kind: 'refused',
		mendedBy: 'workflow',
		quotesLazada: true,
	},
	'19': {
		message: "Lazada doesn't accept the limit",
		advice: 'Enter a whole number up to the maximum of the API, such as 100 for orders.',
		kind: 'refused',
		mendedBy: 'workflow',
		quotesLazada: true,
	},
	'36': {
		message: "Lazada doesn't accept the status",
		advice: "Enter one of the API's statuses, such as pending or shipped for orders.",
		kind: 'refused',
		mendedBy: 'workflow',
		quotesLazada: true,
	},
	'38': {
		message: 'Too many orders are asked for in one call',
		advice: 'Ask for 50 orders at most in one call.',
		kind: 'refused',
		mendedBy: 'workflow',
		quotesLazada: true,
	},
	'97': {
		message: 'Lazada gives no orders behind the first 5,000 of a call',
		advice: 'Turn Return All on, or go on with a later created_after and offset 0.',
		kind: 'refused',
		mendedBy: 'workflow',
		quotesLazada: true,
	},
	'30': {
		message: 'The payload is empty',
		advice: 'Enter what the API takes as payload, as JSON or XML.',
		kind: 'refused',
		mendedBy: 'workflow',
		quotesLazada: true,
	},
	'4170': {
		message: 'A campaign has locked the price or stock',
		advice: 'Wait for the end of the campaign, or take the product out of it in Seller Center.',
		kind: 'refused',
		mendedBy: 'seller',
	},
	SELLER_NOT_PERMITTED: {
		message: "The shop isn't allowed to do this",
		advice: 'The seller asks Lazada for it in Seller Center.',
		kind: 'refused',
		mendedBy: 'seller',
	},
	Mp3SellerApiLimit: {
		message: 'A shop in Marketplace Ease mode may use few APIs, and not this one',
		advice: 'The seller does it in Seller Center, or leaves Marketplace Ease.',
		kind: 'refused',
		mendedBy: 'seller',
	},
	'998': {
		message: 'Lazada has closed this API for a campaign',
		advice: 'Wait for the end of the campaign. Retrying before then does not help.',
		kind: 'refused',
		mendedBy: 'workflow',
	},
	InsufficientPermission: {
		message: "The app isn't allowed to use this API",
		advice: 'Apply for the API group in Lazada Open Platform, under the permissions of the app.',
		kind: 'refused',
		mendedBy: 'app',
	},
	AppWhiteIpLimit: {
		message: "The address of this machine isn't on the app's IP whitelist",
		advice:
			"Add the public IP address that n8n calls from to the app's IP whitelist in Lazada Open Platform.",
		kind: 'refused',
		mendedBy: 'app',
		refusesApp: true,
	},
	InvalidAppKey: {
		message: "Lazada doesn't know this App Key",
		advice: 'Copy the App Key from the app in Lazada Open Platform into the Lazada credential.',
		kind: 'refused',
		mendedBy: 'app',
		refusesApp: true,
	},
	InvalidTimestamp: CLOCK,
	IllegalTimestamp: CLOCK,
	InvalidApiPath: {
		message: 'Lazada has no API with this path',
		advice: "Check the path against Lazada's API reference, such as /orders/get.",
		kind: 'refused',
		mendedBy: 'workflow',
	},
	SellerNotActive: {
		message: "The shop isn't active",
		advice: 'The seller activates the shop in Lazada Seller Center.',
		kind: 'refused',
		mendedBy: 'seller',
	},
	SellerNotVerified: {
		message: "The shop isn't verified",
		advice: "The seller completes the shop's verification in Lazada Seller Center.",
		kind: 'refused',
		mendedBy: 'seller',
	},
};

/**
 * What is known of a code; `undefined` for one that nobody has described yet. Lazada writes `E017` in messages where
 * the code is `17`.
 */
export function findCode(code: string): CodeInfo | undefined {
	const plain = code.replace(/^E0*(?=\d{1,3}$)/, '');
	if (Object.hasOwn(CODES, code)) return CODES[code];
	return Object.hasOwn(CODES, plain) ? CODES[plain] : undefined;
}

/** What decides what to do: the code among the reasons where Lazada's own is only an overview. */
export function findInfo({ details }: LazadaError): CodeInfo | undefined {
	return findCode(details.reasonCode ?? details.lazadaCode ?? '');
}

/** Whether Lazada refuses the app itself, so that every other call would be refused as well. */
export function refusesApp(error: LazadaError): boolean {
	return findInfo(error)?.refusesApp === true;
}

/** Whether Lazada rejects the token that the call was made with, or that was to be refreshed. */
export function rejectsToken(error: LazadaError, token: NonNullable<CodeInfo['rejects']>): boolean {
	return findInfo(error)?.rejects === token;
}

/** Whether the refusal passes by itself. */
export function passesWithTime(error: LazadaError): boolean {
	return findInfo(error)?.mendedBy === 'time';
}

/**
 * Whether to send a call again that nothing but chance kept from its answer. A call that changes something is sent
 * again only where Lazada says that it did nothing.
 */
export function mayRetry(error: LazadaError, onlyReads: boolean): boolean {
	const retry = findInfo(error)?.retry;
	if (retry === 'any') return true;
	return onlyReads && (retry === 'reads' || error.details.passes === true);
}
