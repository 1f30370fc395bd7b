import type { IDataObject } from 'n8n-workflow';
import type { Parameters } from '../lazada/signature';
import { encodeMultipart } from './multipartForm';
import type { RequestBody, RequestOptions } from './requestBody';

const FORM = 'application/x-www-form-urlencoded';

function omit(options: RequestOptions, names: Array<keyof RequestOptions>): RequestOptions {
	const kept = { ...options };
	for (const name of names) delete kept[name];
	return kept;
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

/** Where the parameters of a POST go; see `placeParameters`. */
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
 * Puts the signed parameters into a request.
 *
 * Those of a GET go into its query. Those of a POST go into its form, which keeps tokens out of addresses; only
 * where a multipart body is built already do the system parameters go into the query. Redirects are not followed:
 * Lazada's gateway sends none, and another host must not get the token. The answer comes whole, not as a stream:
 * n8n stores the stream of an answer that it cannot read, and the stream knows the request with its token; and a
 * stream that is cut never ends.
 *
 * @param options as they were given; they are not changed
 * @param url address of the API without query
 * @returns new options
 */
export function placeParameters(
	options: RequestOptions,
	method: 'GET' | 'POST',
	url: string,
	body: RequestBody,
	parameters: Parameters,
): RequestOptions {
	const target = method === 'GET' ? withDropped(url, parameters) : url;
	const address = options.uri === undefined || options.url ? { url: target } : { uri: target };
	const common = {
		...omit(options, ['baseURL', 'useStream']),
		...address,
		method,
		maxRedirects: 0,
		// Older versions of n8n look at `maxRedirects` only in legacy options.
		disableFollowRedirect: true,
	};
	if (method === 'POST') return placed(common, body, parameters);
	const bodiless = omit(common, ['body', 'form', 'formData']);
	const headers = withoutBody(options.headers);
	return { ...bodiless, headers, qs: parameters };
}
