import type { IHttpRequestOptions } from 'n8n-workflow';
import { judgeAnswer, type AcceptedAnswer } from '../lazada/answer';
import { isRecord } from '../lazada/grant';
import type { Parameters } from '../lazada/signature';
import type { MultipartForm } from './multipartForm';

/** Lazada answers within a second or two; this is for networks that swallow packets. */
const TIMEOUT_MS = 30_000;

/**
 * Options of a request, not yet signed, whose answer comes back as it is, for `judgeResponse`.
 *
 * @param parameters with the files of a call, if it has any
 */
export function judgedRequest(
	method: 'GET' | 'POST',
	url: string,
	parameters: Parameters | MultipartForm,
	timeoutMs = TIMEOUT_MS,
): IHttpRequestOptions {
	return {
		method,
		url,
		...(method === 'GET' ? { qs: { ...parameters } } : { body: parameters }),
		encoding: 'text',
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		timeout: timeoutMs,
	};
}

/**
 * Judges the full response of n8n's request helpers.
 *
 * @param secrets texts that must not come out, should the answer repeat them
 * @throws LazadaError (`refused`, `reauthorize`, `answer`)
 */
export function judgeResponse(response: unknown, secrets: readonly string[]): AcceptedAnswer {
	const { statusCode, body } = isRecord(response) ? response : {};
	return judgeAnswer({ status: Number(statusCode), body }, secrets);
}
