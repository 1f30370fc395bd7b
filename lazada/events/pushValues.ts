import { isCountry } from '../sites/countries';

/** From this on, a number is milliseconds: seconds have ten digits until the year 2286. */
const FIRST_MILLISECONDS = 1e11;

/** The latest moment that JavaScript's dates can hold. */
const MAX_DATE = 8.64e15;

/**
 * A moment that a message gives in seconds or milliseconds since 1970, as text [120168].
 *
 * @returns ISO 8601 in UTC, `''` for what is no moment
 */
export function readMoment(text: string): string {
	if (!/^\d{1,16}$/.test(text)) return '';
	const time = Number(text) < FIRST_MILLISECONDS ? Number(text) * 1000 : Number(text);
	return time > 0 && time <= MAX_DATE ? new Date(time).toISOString() : '';
}

/**
 * The country of a `site`, which messages write as `lazada_sg`, `LAZADA_SG`, `lazada-sg` or `SG` [120168].
 *
 * @returns the code in lower case, `''` for what is no site
 */
export function readSite(site: string): string {
	const country = site.trim().toLowerCase().slice(-2);
	return isCountry(country) ? country : '';
}
