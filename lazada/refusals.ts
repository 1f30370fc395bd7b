import type { LazadaErrorKind } from './errors';

/** What a code of Lazada means to the user. */
export interface Refusal {
	/** What happened, one sentence without a full stop. */
	message: string;
	/** What to do about it. */
	advice: string;
	kind: Extract<LazadaErrorKind, 'refused' | 'reauthorize'>;
}

const SECRET_ADVICE =
	'Check the App Secret in the Lazada credential: was it reset in Lazada Open Platform? Check the clock of this machine too.';
const CLOCK_ADVICE =
	'Set the clock of the machine that n8n runs on: Lazada accepts a difference of two hours at most.';
const LATER_ADVICE = "Lazada's own systems are busy. Send the request again in some minutes.";

const refused = (message: string, advice: string): Refusal => ({
	message,
	advice,
	kind: 'refused',
});
const reauthorize = (message: string, advice: string): Refusal => ({
	message,
	advice,
	kind: 'reauthorize',
});

/** Lazada's codes that are known, by what its guides and captured answers say of them. */
export const REFUSALS: Readonly<Record<string, Refusal>> = {
	InvalidCode: reauthorize(
		"Lazada doesn't accept this authorization code",
		'A code works once, for 30 minutes, and only with the app and callback it was made for. Open the authorization link again and use the new code.',
	),
	IllegalRefreshToken: reauthorize(
		"The refresh token has ended or isn't this app's",
		'The seller must authorize the app again: open a new authorization link.',
	),
	AUTH_TYPE_UNSUPPORTED: reauthorize(
		"This token comes from a service-market order and can't be refreshed",
		'The seller renews it through the subscription in the Lazada service market, then authorizes again.',
	),
	IllegalAccessToken: refused(
		'The access token has ended or is not valid',
		'Refresh the access token and send the request again. A single-country token works only on the gateway of its own country.',
	),
	IncompleteSignature: refused("Lazada doesn't accept the signature", SECRET_ADVICE),
	MissingParameter: refused(
		'A parameter is missing',
		'Add the parameter that Lazada names and send the request again.',
	),
	InvalidParameter: refused(
		"Lazada doesn't accept a parameter",
		'Correct the parameter that Lazada names and send the request again.',
	),
	ApiCallLimit: refused(
		'This API was called too often',
		'Wait as long as Lazada says, then send the request again, and space the calls out.',
	),
	'901': refused(
		"Lazada's gateway was called too often",
		'Wait a second, then send the request again, and space the calls out.',
	),
	AppApiCallLimit: refused(
		'The app has reached its call limit for this API',
		'Wait until the limit is lifted, which can take hours. An app in test state has 10,000 calls a day: go online with it for more.',
	),
	AppCallLimit: refused(
		'The app has reached its call limit',
		'Wait until the limit is lifted, which can take hours. An app in test state has 10,000 calls a day: go online with it for more.',
	),
	SellerCallLimit: refused(
		'Too many calls were made for this seller',
		'Wait a moment, then send the request again, and space the calls for one seller out.',
	),
	E1002: refused('Lazada is busy', LATER_ADVICE),
	ServiceTimeout: refused('Lazada took too long', LATER_ADVICE),
	'998': refused(
		'Lazada has closed this API for a campaign',
		'Wait for the end of the campaign. Sending the request again before then does not help.',
	),
	InsufficientPermission: refused(
		"The app isn't allowed to use this API",
		'Apply for the API group in Lazada Open Platform, under the permissions of the app.',
	),
	AppWhiteIpLimit: refused(
		"The address of this machine isn't on the app's IP whitelist",
		"Add the public IP address that n8n calls from to the app's IP whitelist in Lazada Open Platform.",
	),
	InvalidAppKey: refused(
		"Lazada doesn't know this App Key",
		'Copy the App Key from the app in Lazada Open Platform into the Lazada credential.',
	),
	InvalidTimestamp: refused("Lazada doesn't accept the time of the request", CLOCK_ADVICE),
	IllegalTimestamp: refused("Lazada doesn't accept the time of the request", CLOCK_ADVICE),
	InvalidApiPath: refused(
		'Lazada has no API with this path',
		"Check the path against Lazada's API reference, such as /orders/get.",
	),
	SellerNotActive: refused(
		"The shop isn't active",
		'The seller activates the shop in Lazada Seller Center.',
	),
	SellerNotVerified: refused(
		"The shop isn't verified",
		"The seller completes the shop's verification in Lazada Seller Center.",
	),
};
