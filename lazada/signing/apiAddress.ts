import { LazadaError } from '../errors';
import { LAZADA, listBases, type Platform } from '../sites/platform';
import { explainAddress } from './explainAddress';

/** The URL of one API, taken apart for signing. */
export interface ApiAddress {
	/** URL without query and fragment. */
	url: string;
	/** What is signed: the path after `/rest`, such as `/order/get`. */
	apiPath: string;
	/** The query as written, without `?`. */
	query: string;
}

const TOKEN_API = /^\/auth\/token\//;
const API_PATH = /^(\/[\w.-]+)+$/;
const MAX_PATH_LENGTH = 500;
const URL_ADVICE = 'Enter the URL of an API, such as https://api.lazada.sg/rest/orders/get.';

function isApiPath(path: string): boolean {
	return path.length <= MAX_PATH_LENGTH && API_PATH.test(path);
}

/** Whether the API is one of `/auth/token/*`, which take no access token and have a host of their own [108260]. */
export function isTokenApi(apiPath: string): boolean {
	return TOKEN_API.test(apiPath);
}

/**
 * Reads the path of a business API as a user types it: with or without the first slash, or `/rest` before it.
 *
 * @returns what is signed, such as `/orders/get`
 * @throws LazadaError (`input`)
 */
export function readApiPath(text: string): string {
	const path = `/${text.trim().replace(/^\/+/, '')}`.replace(/^\/rest(?=\/)/, '');
	if (!isApiPath(path) || /\/\.+(\/|$)/.test(path)) {
		const message = path === '/' ? 'The Path is empty' : "The Path isn't a valid API path";
		throw new LazadaError('input', message, {
			advice:
				"Enter the path alone, such as /orders/get, as in Lazada's API reference. The country decides the gateway, and anything after a question mark belongs in Parameters.",
		});
	}
	if (isTokenApi(path)) {
		throw new LazadaError('input', `${path} can't be called with this operation`, {
			advice:
				'Use the resource Authorization: Generate Access Token or Refresh Access Token, which keep the tokens safe.',
		});
	}
	return path;
}

/**
 * Reads the URL of a request that is to be signed.
 *
 * @param address absolute, or only the path of an API such as `/seller/get`, which goes to `defaultBase`
 * @param defaultBase gives the gateway for an address without a host, with `/rest`
 * @throws LazadaError (`input`)
 */
export function readApiAddress(
	platform: Platform,
	address: string,
	defaultBase: () => string,
): ApiAddress {
	const text = address.trim();
	if (text === '') throw new LazadaError('input', 'The URL is empty', { advice: URL_ADVICE });
	const absolute = /^\/[^/\\]/.test(text) ? defaultBase() + text : text;
	if (!URL.canParse(absolute)) {
		throw new LazadaError('input', 'This is not a valid URL', { advice: URL_ADVICE });
	}
	const url = new URL(absolute);
	// With the user info in it, or on another host, the URL starts with none of the bases.
	const base = listBases(platform).find((candidate) => url.href.startsWith(`${candidate}/`));
	const apiPath = base === undefined ? '' : (url.origin + url.pathname).slice(base.length);
	if (base === undefined || !isApiPath(apiPath)) throw explainAddress(platform, url);
	if (platform === LAZADA && isTokenApi(apiPath) !== (base === platform.tokenBaseUrl)) {
		throw new LazadaError('input', `${url.host} doesn't serve ${apiPath}`, {
			advice: `Token calls go to ${platform.tokenBaseUrl}, all others to the gateway of the shop's country, such as ${platform.gateways.sg}.`,
		});
	}
	return { url: base + apiPath, apiPath, query: url.search.slice(1) };
}
