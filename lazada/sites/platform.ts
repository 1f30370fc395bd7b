import { COUNTRIES, CROSS_BORDER, isCountry, type Country } from './countries';
import { LazadaError } from '../errors';

/** Where the calls of one environment go: Lazada itself, or one custom gateway such as the sandbox. */
export interface Platform {
	/** Address of the consent page, without parameters. */
	authorizeUrl: string;
	/** Base of `/auth/token/*`, with `/rest` and without a slash at the end. */
	tokenBaseUrl: string;
	/** Base of business calls for each country, with `/rest` and without a slash at the end. */
	gateways: Readonly<Record<Country, string>>;
}

/** Lazada's own hosts [108065, 108260]. `cb` is not one of them, and `api.lazada.com` is undocumented. */
export const LAZADA: Platform = {
	authorizeUrl: 'https://auth.lazada.com/oauth/authorize',
	tokenBaseUrl: 'https://auth.lazada.com/rest',
	gateways: {
		sg: 'https://api.lazada.sg/rest',
		my: 'https://api.lazada.com.my/rest',
		th: 'https://api.lazada.co.th/rest',
		vn: 'https://api.lazada.vn/rest',
		ph: 'https://api.lazada.com.ph/rest',
		id: 'https://api.lazada.co.id/rest',
	},
};

const LOOPBACK = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/;

/** Whether a host, as WHATWG's parser gives its name, is this machine itself. */
export function isLoopback(hostname: string): boolean {
	return LOOPBACK.test(hostname);
}

/**
 * The platform behind one custom gateway, which serves `/oauth/authorize` and `/rest/…`.
 *
 * @param gatewayUrl one base such as `http://127.0.0.1:4010`
 * @throws LazadaError (`input`) unless it is https, or http on a loopback address: anything else would expose
 * tokens to anyone who listens
 */
export function customPlatform(gatewayUrl: string): Platform {
	const text = gatewayUrl.trim();
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const safe =
		url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
	if (!url || !safe || url.username || url.password || url.search || url.hash) {
		throw new LazadaError('input', "The Gateway URL isn't valid", {
			advice:
				'Enter a base URL such as https://gateway.example.com, or http://127.0.0.1:4010 for the sandbox: HTTPS, or a loopback address, without user name, query or fragment.',
		});
	}
	const base = url.origin + url.pathname.replace(/\/+$/, '');
	const gateway = `${base}/rest`;
	return {
		authorizeUrl: `${base}/oauth/authorize`,
		tokenBaseUrl: gateway,
		gateways: { sg: gateway, my: gateway, th: gateway, vn: gateway, ph: gateway, id: gateway },
	};
}

/** The bases of all APIs of the platform, that of the token calls first. */
export function listBases(platform: Platform): string[] {
	return [platform.tokenBaseUrl, ...Object.values(platform.gateways)];
}

/**
 * The gateway for the business calls of a grant, with `/rest`. A custom gateway is the one for every country, also
 * for those of other sites on the same platform, such as Daraz.
 *
 * @param country of the grant, any case. A cross-border grant is valid on all six sites, so any will do: the
 * first of its sellers' sites, or Singapore
 * @param sellerCountries of the grant's sellers
 * @throws LazadaError (`input`) if Lazada itself is called and it is not one of the six sites
 */
export function gatewayFor(
	platform: Platform,
	country: string,
	sellerCountries: readonly string[] = [],
): string {
	if (platform !== LAZADA) return platform.gateways.sg;
	const code = country.trim().toLowerCase();
	if (isCountry(code)) return platform.gateways[code];
	const candidates = sellerCountries.map((seller) => seller.toLowerCase());
	if (code === CROSS_BORDER || code === '') {
		return platform.gateways[candidates.find(isCountry) ?? 'sg'];
	}
	throw new LazadaError('input', `Lazada has no country "${code.slice(0, 20)}"`, {
		advice: `Use one of ${Object.keys(COUNTRIES).join(', ')}.`,
	});
}
