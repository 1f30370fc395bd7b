import type { Grant } from './grant';
import { clean } from './shownText';

const LONGEST = 100;

/**
 * What a shop is called in a message: by its account and country, as far as Lazada gave them.
 *
 * @param grant of the shop, or what a table has of it
 * @returns one line; names come from sellers and may hold anything else
 */
export function shopName({ account, country }: Pick<Grant, 'account' | 'country'>): string {
	const place = country === '' ? '' : ` (${country})`;
	return clean(`${account || 'a shop without a name'}${place}`, []).slice(0, LONGEST);
}
