import type { IDataObject } from 'n8n-workflow';
import type { Parameters } from '../../lazada/signing/signature';
import { DROPPED_NAMES, NO_REDIRECTS } from '../n8nWorkarounds';
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

function urlEncoded(parameters: Array<[string, string]>): string {
	return new URLSearchParams(parameters).toString();
}

/** A form as n8n's HTTP client writes it, or as text where it would drop or trim a name that is signed. */
function writeForm(parameters: Parameters): Parameters | string {
	const names = Object.keys(parameters);
	const isSafe = names.every((name) => name === name.trim() && !DROPPED_NAMES.includes(name));
	return isSafe ? parameters : urlEncoded(Object.entries(parameters));
}

/** A URL with those parameters that n8n's HTTP client would drop from the query. */
function addDropped(url: string, parameters: Parameters): string {
	const dropped = Object.entries(parameters).filter(([name]) => DROPPED_NAMES.includes(name));
	return dropped.length === 0 ? url : `${url}?${urlEncoded(dropped)}`;
}

/** Puts the parameters of a POST into its form; see `placeParameters`. */
function placeInForm(
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
	const form = writeForm(parameters);
	const place = options.form === undefined || typeof form === 'string' ? { body: form } : { form };
	return { ...rest, ...place, headers: { ...headers, 'Content-Type': FORM }, qs: {} };
}

/**
 * Puts the signed parameters into a request.
 *
 * Those of a GET go into its query. Those of a POST go into its form, which keeps tokens out of URLs; only where a
 * multipart body is built already do the system parameters go into the query. The answer is read whole, not as a
 * stream: n8n stores the stream of an answer that it cannot parse, the stream object references the request (and its
 * token), and a truncated stream never ends.
 *
 * @param options as given; they are not changed
 * @param url of the API without query
 * @returns new options
 */
export function placeParameters(
	options: RequestOptions,
	method: 'GET' | 'POST',
	url: string,
	body: RequestBody,
	parameters: Parameters,
): RequestOptions {
	const target = method === 'GET' ? addDropped(url, parameters) : url;
	const address = options.uri === undefined || options.url ? { url: target } : { uri: target };
	const common = {
		...omit(options, ['baseURL', 'useStream']),
		...address,
		method,
		...NO_REDIRECTS,
	};
	if (method === 'POST') return placeInForm(common, body, parameters);
	const bodiless = omit(common, ['body', 'form', 'formData']);
	const headers = withoutBody(options.headers);
	return { ...bodiless, headers, qs: parameters };
}
