import { LazadaError } from './errors';
import { lastOf } from './lastOf';
import { LAZADA, type Platform } from './platform';

/** The address of one API, taken apart for signing. */
export interface ApiAddress {
	/** Address without query and fragment. */
	url: string;
	/** What is signed: the path behind `/rest`, such as `/order/get`. */
	apiPath: string;
	/** The query as written, without `?`. */
	query: string;
}

const TOKEN_API = /^\/auth\/token\//;
const API_PATH = /^(\/[\w.-]+)+$/;
const LONGEST_PATH = 500;

function isApiPath(path: string): boolean {
	return path.length <= LONGEST_PATH && API_PATH.test(path);
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
		throw new LazadaError(
			'input',
			path === '/' ? 'The Path is empty' : "The Path isn't one of an API",
			{
				advice:
					"Give the path alone, such as /orders/get, as Lazada's API reference has it. The gateway follows from the country, and what would stand behind a question mark goes into Parameters.",
			},
		);
	}
	if (isTokenApi(path)) {
		throw new LazadaError('input', `${path} is not called this way`, {
			advice:
				'Use the resource Authorization: Generate Access Token or Refresh Access Token, which keep the tokens safe.',
		});
	}
	return path;
}

function foreign(host: string, platform: Platform): LazadaError {
	const hosts = basesOf(platform).map((base) => new URL(base).host);
	return new LazadaError('input', `This credential signs requests to Lazada only, not to ${host}`, {
		advice: `Use an address on ${[...new Set(hosts)].join(', ')}.`,
	});
}

function basesOf(platform: Platform): string[] {
	return [platform.tokenBaseUrl, ...Object.values(platform.gateways)];
}

/**
 * Reads the address of a request that is to be signed.
 *
 * The host must be one of the platform's, compared after WHATWG parsing, so that no spelling of a foreign
 * host (user info, backslash, other port, trailing dot, look-alike letters) gets a signature or a token.
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
	if (text === '') {
		throw new LazadaError('input', 'The address is empty', {
			advice: 'Enter the address of an API, such as https://api.lazada.sg/rest/orders/get.',
		});
	}
	return readWhole(platform, /^\/[^/\\]/.test(text) ? defaultBase() + text : text);
}

const readWhole = lastOf((platform: Platform, address: string): ApiAddress => {
	if (!URL.canParse(address)) {
		throw new LazadaError('input', "The address isn't one", {
			advice: 'Enter the address of an API, such as https://api.lazada.sg/rest/orders/get.',
		});
	}
	const url = new URL(address);
	const bases = basesOf(platform).filter((base) => new URL(base).origin === url.origin);
	if (bases.length === 0) throw foreign(url.host, platform);
	if (url.username || url.password) {
		throw new LazadaError('input', 'The address has a user name or password in it', {
			advice: 'Leave it out: the credential signs the request.',
		});
	}

	const base = bases.find((candidate) => url.href.startsWith(`${candidate}/`));
	const apiPath = base === undefined ? '' : (url.origin + url.pathname).slice(base.length);
	if (!isApiPath(apiPath)) {
		throw new LazadaError('input', `${url.pathname.slice(0, 100)} isn't an API of Lazada`, {
			advice: `An API's address starts with ${bases[0]}/ and goes on with its path, such as /orders/get.`,
		});
	}
	if (platform === LAZADA && isTokenApi(apiPath) !== (base === platform.tokenBaseUrl)) {
		throw new LazadaError('input', `${url.host} doesn't serve ${apiPath}`, {
			advice: `Token calls go to ${platform.tokenBaseUrl}, all others to the gateway of the shop's country, such as ${platform.gateways.sg}.`,
		});
	}
	return { url: url.origin + url.pathname, apiPath, query: url.search.slice(1) };
});
