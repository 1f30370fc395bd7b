import { COUNTRIES, CROSS_BORDER, isCountry, isCountryCode, nameCountry } from './countries';
import { LazadaError } from '../errors';
import { LAZADA, type Platform } from './platform';

/** What a grant says of where its token works. */
export interface GrantPlace {
	/** Any case; `cb` for cross-border, `''` where it is not known. */
	country: string;
	/** Countries of its sellers. */
	sellerCountries: readonly string[];
}

/** One call for each country of the grant. */
export const EACH_COUNTRY = 'each';

const GLOBAL_API = /\/global\//;

function normalize(code: string): string {
	return code.trim().toLowerCase();
}

function unknownCountry(text: string): LazadaError {
	return new LazadaError('input', `Lazada has no country "${text.slice(0, 20)}"`, {
		advice: `Use one of ${Object.keys(COUNTRIES).join(', ')}.`,
	});
}

function placeMissing(): LazadaError {
	return new LazadaError('input', 'The country of the access token is not known', {
		advice:
			'Choose the Country, or provide the one that was returned with the token, such as {{ $json.country }}: a token works only on the gateway of its own country.',
	});
}

function wrongPlace(wanted: string, grant: string): LazadaError {
	return new LazadaError(
		'input',
		`This shop is in ${nameCountry(grant)}, not in ${nameCountry(wanted)}`,
		{
			advice: `Its access token works only on the gateway of its own country. Leave Country empty, or use the tokens of a shop in ${nameCountry(wanted)}.`,
		},
	);
}

/**
 * The countries whose gateways a call goes to [108065].
 *
 * @param choice `''` for the grant's own, `each`, or a country in any case. A cross-border grant is valid on all six
 * sites; its own is the first of its sellers' sites, and Malaysia for global-product APIs
 * @returns codes in lower case: of the six sites, or with a custom gateway whatever that has for its countries
 * @throws LazadaError (`input`) if it cannot be told, or the token would not work there
 */
export function callCountries(
	platform: Platform,
	grant: GrantPlace,
	choice: string,
	apiPath: string,
): string[] {
	const isLazada = platform === LAZADA;
	const isSite = (code: string) => (isLazada ? isCountry(code) : isCountryCode(code));
	const [own, wanted] = [normalize(grant.country), normalize(choice)];
	if (own !== '' && own !== CROSS_BORDER && !isSite(own)) throw unknownCountry(own);
	if (!['', EACH_COUNTRY, CROSS_BORDER].includes(wanted)) {
		if (!isSite(wanted)) throw unknownCountry(choice);
		if (isLazada && isSite(own) && own !== wanted) throw wrongPlace(wanted, own);
		return [wanted];
	}
	if (isSite(own)) return [own];

	if (GLOBAL_API.test(`${apiPath}/`)) return ['my'];
	const sellers = [...new Set(grant.sellerCountries.map(normalize))].filter(isSite);
	if (wanted === EACH_COUNTRY && (own === CROSS_BORDER || sellers.length > 0)) {
		return sellers.length > 0 ? sellers : Object.keys(COUNTRIES);
	}
	if (own === '' && sellers.length === 0 && isLazada && wanted !== CROSS_BORDER) {
		throw placeMissing();
	}
	return [sellers.at(0) ?? 'sg'];
}
