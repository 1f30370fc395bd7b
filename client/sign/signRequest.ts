import { readApiAddress } from '../../lazada/signing/apiAddress';
import { LazadaError } from '../../lazada/errors';
import { isRecord } from '../../lazada/json';
import { mergeParameters, readUrlEncoded } from '../../lazada/signing/parameters';
import { LAZADA } from '../../lazada/sites/platform';
import type { Settings } from '../../lazada/settings';
import { signedParameters, SYSTEM_PARAMETERS } from '../../lazada/signing/signature';
import { placeParameters } from './placeParameters';
import { readRequestBody, type RequestOptions } from './requestBody';

export interface Signer {
	settings: Settings;
	/** Gives the gateway for an address that is only an API's path, with `/rest`. */
	defaultGateway(): string;
	/**
	 * Gives the access token for an API, or `undefined` for one that takes none.
	 *
	 * @throws LazadaError where the API needs a token and there is none
	 */
	accessTokenFor(apiPath: string): string | undefined;
	/** Milliseconds since 1970. */
	now: number;
}

/** The URL that n8n would send the request to: axios joins base and path by a slash. */
function joinAddress({ url, uri, baseURL }: RequestOptions): string {
	const target = url || uri || '';
	if (!baseURL || /^[a-z][a-z\d+.-]*:/i.test(target)) return target;
	return target === '' ? baseURL : `${baseURL.replace(/\/+$/, '')}/${target.replace(/^\/+/, '')}`;
}

function readQuery(qs: unknown): Record<string, unknown> {
	if (typeof qs === 'string') return readUrlEncoded(qs);
	return isRecord(qs) ? qs : {};
}

function readMethod({ method = 'GET' }: RequestOptions): 'GET' | 'POST' {
	const name = method.toUpperCase();
	if (name === 'GET' || name === 'POST') return name;
	throw new LazadaError('input', `Lazada has no API that takes ${name.slice(0, 10)}`, {
		advice: "Use GET or POST, as the API's reference says.",
	});
}

/** Ignores "disable TLS verification": a workflow editor must not be able to expose tokens to a man in the middle. */
function withTlsVerification(options: RequestOptions): RequestOptions {
	const kept = { ...options };
	delete kept.rejectUnauthorized;
	delete kept.agentOptions;
	delete kept.skipSslCertificateValidation;
	return kept;
}

/**
 * Signs request options of either kind. They are not changed, so that what n8n shows and stores of a request
 * has no token in it; signing the result again replaces the earlier signature.
 *
 * @returns new options
 * @throws LazadaError (`input`) for a foreign host, another method, or a body that cannot be signed
 */
export function signRequest(options: RequestOptions, signer: Signer): RequestOptions {
	const { settings, now } = signer;
	const { url, apiPath, query } = readApiAddress(settings.platform, joinAddress(options), () =>
		signer.defaultGateway(),
	);
	const method = readMethod(options);
	const body = readRequestBody(options);
	const parameters = signedParameters({
		apiPath,
		parameters: mergeParameters(
			[readUrlEncoded(query), readQuery(options.qs), body.fields],
			SYSTEM_PARAMETERS,
		),
		appKey: settings.appKey,
		appSecret: settings.appSecret,
		accessToken: signer.accessTokenFor(apiPath),
		timestamp: now,
	});
	const sent = settings.platform === LAZADA ? withTlsVerification(options) : options;
	return placeParameters(sent, method, url, body, parameters);
}
