import type { IDataObject } from 'n8n-workflow';
import { readApiAddress } from '../lazada/apiAddress';
import { LazadaError } from '../lazada/errors';
import { isRecord } from '../lazada/grant';
import { mergeParameters, readUrlEncoded } from '../lazada/parameters';
import type { Settings } from '../lazada/settings';
import { signedParameters, SYSTEM_PARAMETERS, type Parameters } from '../lazada/signature';
import { encodeMultipart } from './multipartForm';
import { readRequestBody, type RequestBody, type RequestOptions } from './requestBody';

const FORM = 'application/x-www-form-urlencoded';

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

/** The address that n8n would send the request to: axios joins base and path by a slash. */
function addressOf({ url, uri, baseURL }: RequestOptions): string {
	const target = url || uri || '';
	if (!baseURL || /^[a-z][a-z\d+.-]*:/i.test(target)) return target;
	return target === '' ? baseURL : `${baseURL.replace(/\/+$/, '')}/${target.replace(/^\/+/, '')}`;
}

function omit(options: RequestOptions, names: Array<keyof RequestOptions>): RequestOptions {
	const kept = { ...options };
	for (const name of names) delete kept[name];
	return kept;
}

function queryOf(qs: unknown): Record<string, unknown> {
	if (typeof qs === 'string') return readUrlEncoded(qs);
	return isRecord(qs) ? qs : {};
}

function withoutBody(headers: RequestOptions['headers']): IDataObject {
	const kept = Object.entries(headers ?? {}).filter(
		([name]) => !/^content-(type|length)$/i.test(name),
	);
	return Object.fromEntries(kept);
}

/** Names that n8n's HTTP client drops where it writes a query or form. */
const DROPPED = ['__proto__', 'constructor', 'prototype'];

function urlEncoded(parameters: Array<[string, string]>): string {
	return new URLSearchParams(parameters).toString();
}

/** A form as n8n's HTTP client writes it, or as text where it would drop or trim a name that is signed. */
function formOf(parameters: Parameters): Parameters | string {
	const names = Object.keys(parameters);
	const isSafe = names.every((name) => name === name.trim() && !DROPPED.includes(name));
	return isSafe ? parameters : urlEncoded(Object.entries(parameters));
}

/** An address with those parameters that n8n's HTTP client would drop from the query. */
function withDropped(url: string, parameters: Parameters): string {
	const dropped = Object.entries(parameters).filter(([name]) => DROPPED.includes(name));
	return dropped.length === 0 ? url : `${url}?${urlEncoded(dropped)}`;
}

function methodOf({ method = 'GET' }: RequestOptions): 'GET' | 'POST' {
	const name = method.toUpperCase();
	if (name === 'GET' || name === 'POST') return name;
	throw new LazadaError('input', `Lazada has no API that takes ${name.slice(0, 10)}`, {
		advice: "Use GET or POST, as the API's reference says.",
	});
}

/** Where the parameters of a POST go; see `signRequest`. */
function placed(
	options: RequestOptions,
	body: RequestBody,
	parameters: Parameters,
): RequestOptions {
	if (body.built !== undefined) {
		const query = Object.entries(parameters).filter(([name]) => !Object.hasOwn(body.fields, name));
		return { ...options, qs: Object.fromEntries(query) };
	}
	const rest = omit(options, ['body', 'form', 'formData']);
	const headers = withoutBody(options.headers);
	if (body.fileParts !== undefined) {
		const form = encodeMultipart(parameters, body.fileParts);
		return {
			...rest,
			headers: { ...headers, 'Content-Type': form.contentType },
			qs: {},
			body: form.body,
		};
	}
	if (body.files !== undefined) {
		return { ...rest, headers, qs: {}, formData: { ...parameters, ...body.files } };
	}
	const form = formOf(parameters);
	const place = options.form === undefined || typeof form === 'string' ? { body: form } : { form };
	return { ...rest, ...place, headers: { ...headers, 'Content-Type': FORM }, qs: {} };
}

/**
 * Signs request options of either kind. They are not changed, so that what n8n shows and stores of a request
 * has no token in it; signing the result again replaces the earlier signature.
 *
 * The parameters of a GET go into its query. Those of a POST go into its form, which keeps tokens out of
 * addresses; only where a multipart body is built already do the system parameters go into the query.
 * Redirects are not followed: Lazada's gateway sends none, and another host must not get the token. The answer
 * comes whole, not as a stream: n8n stores the stream of an answer that it cannot read, and the stream knows the
 * request with its token; and a stream that is cut never ends.
 *
 * @returns new options
 * @throws LazadaError (`input`) for a foreign host, another method, or a body that cannot be signed
 */
export function signRequest(options: RequestOptions, signer: Signer): RequestOptions {
	const { settings, now } = signer;
	const { url, apiPath, query } = readApiAddress(settings.platform, addressOf(options), () =>
		signer.defaultGateway(),
	);
	const method = methodOf(options);
	const body = readRequestBody(options);
	const parameters = signedParameters({
		apiPath,
		parameters: mergeParameters(
			[readUrlEncoded(query), queryOf(options.qs), body.fields],
			SYSTEM_PARAMETERS,
		),
		appKey: settings.appKey,
		appSecret: settings.appSecret,
		accessToken: signer.accessTokenFor(apiPath),
		timestamp: now,
	});
	const target = method === 'GET' ? withDropped(url, parameters) : url;
	const address = options.uri === undefined || options.url ? { url: target } : { uri: target };
	const common = {
		...omit(options, ['baseURL', 'useStream']),
		...address,
		method,
		maxRedirects: 0,
	};
	if (method === 'POST') return placed(common, body, parameters);
	const bodiless = omit(common, ['body', 'form', 'formData']);
	const headers = withoutBody(options.headers);
	return { ...bodiless, headers, qs: parameters };
}
