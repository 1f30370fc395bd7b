import { CROSS_BORDER, readCountries } from '../sites/countries';
import { LazadaError } from '../errors';
import type { Grant } from '../grants/grant';

/** Which shops a link is for. An empty list allows any. */
export interface ExpectedShops {
	/** Seller ids or short codes. */
	sellers: readonly string[];
	/** Codes of sites; `cb` for a cross-border grant. */
	countries: readonly string[];
}

const SELLER = /^[\w-]{1,40}$/;
const MAX_SELLERS = 50;

function splitList(text: string): string[] {
	return text
		.split(',')
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

/**
 * Reads what a user enters, both separated by commas.
 *
 * @returns `undefined` if both are blank
 * @throws LazadaError (`input`) for something that is no seller id, short code or country
 */
export function readExpectedShops(sellers: string, countries: string): ExpectedShops | undefined {
	const ids = splitList(sellers);
	const invalid = ids.find((id) => !SELLER.test(id));
	if (invalid !== undefined || ids.length > MAX_SELLERS) {
		throw new LazadaError('input', 'Expected Sellers must be a list of seller IDs', {
			advice: `Enter at most ${MAX_SELLERS} seller IDs or short codes separated by commas, such as 100123,SG1AB2C.`,
		});
	}
	const codes = splitList(readCountries(countries));
	return ids.length + codes.length === 0 ? undefined : { sellers: ids, countries: codes };
}

/** The expected shops as short text, for a link to carry. */
export function serializeExpectedShops({ sellers, countries }: ExpectedShops): string {
	return `${sellers.join(',')};${countries.join(',')}`;
}

/** Reads the text of `serializeExpectedShops`. */
export function parseExpectedShops(text: string): ExpectedShops | undefined {
	const [sellers = '', countries = ''] = text.split(';');
	return readExpectedShops(sellers, countries);
}

/** Whether a grant is for one of the expected shops. A cross-border grant is for those it covers. */
export function isExpected(
	{ country, sellers }: Pick<Grant, 'country' | 'sellers'>,
	expected: ExpectedShops,
): boolean {
	const wanted = new Set(expected.sellers.map((id) => id.toUpperCase()));
	const isWanted = (id: string) => id !== '' && wanted.has(id.toUpperCase());
	const isSeller = sellers.some((shop) => isWanted(shop.sellerId) || isWanted(shop.shortCode));
	const countries = country === '' ? sellers.map((shop) => shop.country) : [country];
	const isPlace =
		countries.length > 0 && countries.every((code) => expected.countries.includes(code));
	return (
		(expected.sellers.length === 0 || isSeller) && (expected.countries.length === 0 || isPlace)
	);
}

/** @throws LazadaError (`wrongShop`) unless the grant is for one of the expected shops; open if `undefined` */
export function requireExpected(
	grant: Pick<Grant, 'country' | 'sellers'>,
	expected: ExpectedShops | undefined,
): void {
	if (expected === undefined || isExpected(grant, expected)) return;
	const shops = grant.sellers.map((shop) => shop.shortCode || shop.sellerId).join(', ');
	const where = grant.country === CROSS_BORDER ? 'Crossborder' : grant.country.toUpperCase();
	throw new LazadaError(
		'wrongShop',
		`This link was made for a different shop, not ${shops || 'this one'}`,
		{
			advice: `The seller authorized ${where || 'an unknown country'}. Nothing was stored: log in on Lazada as the expected shop, choose its country, and authorize again.`,
		},
	);
}
