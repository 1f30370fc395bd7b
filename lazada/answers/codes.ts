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
const LATER_ADVICE = "Lazada's own systems are busy. Retry in a few minutes.";

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
	E1002: { message: 'Lazada is busy', advice: LATER_ADVICE, kind: 'refused', mendedBy: 'time' },
	ServiceTimeout: {
		message: 'Lazada took too long',
		advice: LATER_ADVICE,
		kind: 'refused',
		mendedBy: 'time',
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

/** What is known of a code; `undefined` for one that nobody has described yet. */
export function findCode(code: string): CodeInfo | undefined {
	return Object.hasOwn(CODES, code) ? CODES[code] : undefined;
}

function infoFor({ details }: LazadaError): CodeInfo | undefined {
	return findCode(details.lazadaCode ?? '');
}

/** Whether Lazada refuses the app itself, so that every other call would be refused as well. */
export function refusesApp(error: LazadaError): boolean {
	return infoFor(error)?.refusesApp === true;
}

/** Whether Lazada rejects the token that the call was made with, or that was to be refreshed. */
export function rejectsToken(error: LazadaError, token: NonNullable<CodeInfo['rejects']>): boolean {
	return infoFor(error)?.rejects === token;
}

/** Whether the refusal passes by itself. */
export function passesWithTime(error: LazadaError): boolean {
	return infoFor(error)?.mendedBy === 'time';
}
