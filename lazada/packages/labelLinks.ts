import { LAZADA, listBases, type Platform } from '../sites/platform';

/**
 * Where Lazada keeps labels: its guide gives `https://sellercenter.lazada.com.my/oss/proxy/` and, behind it, this bucket
 * [121328]. The bucket alone, not its host: anyone can have a bucket there.
 */
const LABEL_BUCKET = 'waybillprintbucket.oss-ap-southeast-1.aliyuncs.com';

/** Lazada's own domains, such as `lazada.com.my` of `api.lazada.com.my`. */
const LAZADA_DOMAINS = listBases(LAZADA).map((base) =>
	new URL(base).hostname.replace(/^(api|auth)\./, ''),
);

function isLazadaHost(hostname: string): boolean {
	return (
		hostname === LABEL_BUCKET ||
		LAZADA_DOMAINS.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`))
	);
}

/**
 * Whether a link to a label may be followed: to Lazada's own hosts by HTTPS, or to the custom gateway itself. A label has
 * the buyer's address, and whoever could make n8n follow any link would reach into the network that it runs in.
 */
export function isLabelLink(link: URL, platform: Platform): boolean {
	if (link.username !== '' || link.password !== '') return false;
	if (platform !== LAZADA && link.origin === new URL(platform.gateways.sg).origin) return true;
	return link.protocol === 'https:' && link.port === '' && isLazadaHost(link.hostname);
}

/** What links without a host lead to: the country's Seller Center, or the custom gateway. */
export function labelBase(platform: Platform, country: string): string {
	const bases = new Map(Object.entries(platform.gateways));
	const { origin } = new URL(bases.get(country) ?? platform.gateways.sg);
	return platform === LAZADA ? origin.replace('//api.', '//sellercenter.') : origin;
}
