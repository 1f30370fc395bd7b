import type { IWebhookFunctions } from 'n8n-workflow';

/** Lazada's messages have some hundred bytes; lists of SKUs are longer. */
const MAX_BYTES = 256 * 1024;

/** A request that may be a pushed message: what is signed, and the signature. */
export interface PushRequest {
	body: Buffer;
	authorization: string;
}

/** Why a request can be no pushed message, as an HTTP status. */
export interface Refusal {
	status: number;
	reason: string;
}

type Request = ReturnType<IWebhookFunctions['getRequestObject']>;
type Incoming = Pick<Request, 'headers' | 'rawHeaders'> & { rawBody?: Buffer };

function countHeader({ rawHeaders }: Incoming, name: string): number {
	return rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length;
}

/** What of a request is to be verified, its bytes as they came. */
export function readPushRequest(request: Incoming): PushRequest | Refusal {
	const { headers, rawBody: body } = request;
	if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
		return { status: 415, reason: 'Lazada pushes application/json.' };
	}
	if (body === undefined || body.length === 0) {
		return { status: 400, reason: 'The request has no body.' };
	}
	if (body.length > MAX_BYTES) return { status: 413, reason: 'The body is too large.' };
	// Node keeps the first of several, a proxy before it may have looked at another.
	if (countHeader(request, 'authorization') > 1) {
		return { status: 401, reason: 'The request has more than one signature.' };
	}
	return { body, authorization: headers.authorization ?? '' };
}
