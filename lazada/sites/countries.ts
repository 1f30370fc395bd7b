import { LazadaError } from '../errors';

/** The six sites, by the code that Lazada uses in answers and links [108065, 108260]. */
export const COUNTRIES = {
	sg: 'Singapore',
	my: 'Malaysia',
	th: 'Thailand',
	vn: 'Vietnam',
	ph: 'Philippines',
	id: 'Indonesia',
} as const;

export type Country = keyof typeof COUNTRIES;

/** The `country` of a grant that is valid on all six sites. It has no host of its own [108065]. */
export const CROSS_BORDER = 'cb';

/** Whether `value` is one of the six sites' codes, in lower case. */
export function isCountry(value: string): value is Country {
	return Object.hasOwn(COUNTRIES, value);
}

/** What a gateway of the same platform may call a country of its own, such as `pk` of Daraz. */
const COUNTRY_CODE = /^\w[\w-]{1,19}$/;

/** Whether `value`, in lower case, can be a country's code on any gateway of the platform. */
export function isCountryCode(value: string): boolean {
	return COUNTRY_CODE.test(value) && value !== CROSS_BORDER;
}

/** A country's name where it is one of the six, and its code in capitals where it is another gateway's. */
export function nameCountry(code: string): string {
	return isCountry(code) ? COUNTRIES[code] : code.toUpperCase();
}

/**
 * Reads the `country` parameter of an authorization link: one code or several separated by commas, in any
 * case, `cb` for cross-border [108260].
 *
 * @returns the codes in lower case, joined by commas, without repeats; `''` if the text is blank
 * @throws LazadaError (`input`) if a code is not one of Lazada's
 */
export function readCountries(text: string): string {
	const codes = text
		.split(',')
		.map((code) => code.trim().toLowerCase())
		.filter((code) => code !== '');
	const unknown = codes.find((code) => code !== CROSS_BORDER && !isCountry(code));
	if (unknown !== undefined) {
		throw new LazadaError('input', `Lazada has no country "${unknown.slice(0, 20)}"`, {
			advice: `Use one of ${Object.keys(COUNTRIES).join(', ')}, or ${CROSS_BORDER} for Crossborder; separate several by commas.`,
		});
	}
	return [...new Set(codes)].join(',');
}
