import { LazadaError } from '../errors';
import { LAZADA, listBases, type Platform } from '../sites/platform';

/** In no document of Lazada's, though programs use it: each country has a gateway of its own [108065]. */
const WITHOUT_COUNTRY = 'api.lazada.com';

function wrongProtocol({ protocol, host }: URL, url: URL): LazadaError {
	const name = protocol.slice(0, -1).toUpperCase();
	return new LazadaError('input', `Requests to ${host} must use ${name}`, {
		advice: `Start the URL with ${protocol}// instead of ${url.protocol}//.`,
	});
}

function withoutCountry({ gateways }: Platform): LazadaError {
	const message = `${WITHOUT_COUNTRY} isn't the gateway of a country, and Lazada documents no APIs there`;
	const hosts = Object.entries(gateways).map(([code, base]) => `${new URL(base).host} (${code})`);
	return new LazadaError('input', message, {
		advice: `Use the gateway of the shop's country: ${hosts.join(', ')}. A URL that is only a path, such as /orders/get, goes to the gateway of the credential's shop.`,
	});
}

function foreignHost(bases: readonly string[], { host }: URL): LazadaError {
	const hosts = new Set(bases.map((base) => new URL(base).host));
	const message = `This credential signs requests to Lazada only, not to ${host}`;
	return new LazadaError('input', message, { advice: `Use a URL on ${[...hosts].join(', ')}.` });
}

/**
 * Says what is wrong with a URL that is none of an API on the platform. Hosts are compared after WHATWG parsing,
 * so that no spelling of another host (user info, backslash, other port, trailing dot, look-alike letters) gets a
 * signature or a token.
 *
 * @returns a LazadaError (`input`) that shows nothing of the URL's user info and query
 */
export function explainAddress(platform: Platform, url: URL): LazadaError {
	const bases = listBases(platform);
	const own = bases.filter((base) => new URL(base).origin === url.origin);
	if (own.length === 0) {
		const sameHost = bases.map((base) => new URL(base)).find(({ host }) => host === url.host);
		if (sameHost !== undefined) return wrongProtocol(sameHost, url);
		const isWithoutCountry = platform === LAZADA && url.host === WITHOUT_COUNTRY;
		return isWithoutCountry ? withoutCountry(platform) : foreignHost(bases, url);
	}
	if (url.username || url.password) {
		return new LazadaError('input', 'The URL has a user name or password in it', {
			advice: 'Leave it out: the credential signs the request.',
		});
	}
	return new LazadaError('input', `${url.pathname.slice(0, 100)} isn't an API of Lazada`, {
		advice: `An API's URL starts with ${own[0]}/ followed by its path, such as /orders/get.`,
	});
}
