import type { IHttpRequestOptions } from 'n8n-workflow';
import { unreachable, type AcceptedAnswer } from '../lazada/answer';
import type { Settings } from '../lazada/settings';
import type { Parameters } from '../lazada/signature';
import { judgedRequest, judgeResponse } from './judgedRequest';
import { signRequest } from './signRequest';

/** n8n's `httpRequest` helper, as hooks get it. */
export type HttpRequest = (options: IHttpRequestOptions) => Promise<unknown>;

/**
 * Signs a call that takes no access token, sends it from a hook of the credential and judges the answer.
 *
 * @param url address of the API, with `/rest`
 * @throws LazadaError (`refused`, `reauthorize`, `answer`, `unreachable`)
 */
export async function callWithoutToken(
	httpRequest: HttpRequest,
	settings: Settings,
	method: 'GET' | 'POST',
	url: string,
	parameters: Parameters,
	now: number,
): Promise<AcceptedAnswer> {
	const signed = signRequest(judgedRequest(method, url, parameters), {
		settings,
		defaultGateway: () => settings.platform.tokenBaseUrl,
		accessTokenFor: () => undefined,
		now,
	});
	const response = await httpRequest(signed).catch((error: unknown) => {
		throw unreachable(url, error);
	});
	return judgeResponse(response, [settings.appSecret, ...Object.values(parameters)]);
}
