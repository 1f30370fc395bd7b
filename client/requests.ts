import type { IHttpRequestOptions } from 'n8n-workflow';
import { judgeAnswer, unreachable, type AcceptedAnswer } from '../lazada/answers/answer';
import { isRecord } from '../lazada/json';
import type { Parameters } from '../lazada/signing/signature';
import type { MultipartForm } from './sign/multipartForm';

/** Signs a request, sends it and gives n8n's full response, whatever its HTTP status. */
export type Send = (options: IHttpRequestOptions) => Promise<unknown>;

/** Lazada answers within a second or two; this is for networks that swallow packets. */
const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * Options of a request, not yet signed, whose whole response is to be judged.
 *
 * @param parameters with the files of a call, if it has any
 */
export function requestOptions(
	method: 'GET' | 'POST',
	url: string,
	parameters: Parameters | MultipartForm,
	timeoutMs = DEFAULT_TIMEOUT_MS,
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
 * Sends a request and judges its answer.
 *
 * @param secrets texts that must not be shown, should the answer repeat them
 * @throws LazadaError (`refused`, `reauthorize`, `badAnswer`, `unreachable`); n8n's own error where n8n does not
 * let the request out
 */
export async function sendAndJudge(
	send: Send,
	options: IHttpRequestOptions,
	secrets: readonly string[],
): Promise<AcceptedAnswer> {
	const response = await send(options).catch((error: unknown) => {
		throw unreachable(options.url, error) ?? error;
	});
	const { statusCode, body } = isRecord(response) ? response : {};
	return judgeAnswer({ status: Number(statusCode), body }, secrets);
}
