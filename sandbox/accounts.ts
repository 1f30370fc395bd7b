export interface Shop {
	country: string;
	userId: number;
	sellerId: number;
	shortCode: string;
	name: string;
}

/** A seller's account that can log in on the consent page. */
export interface Account {
	account: string;
	/** Sites on which it has a shop. */
	shops: Shop[];
}

export const SITES = ['sg', 'my', 'th', 'vn', 'ph', 'id'];

function makeAccount(account: string, countries: string[], firstId: number): Account {
	const shops = countries.map((country, index) => ({
		country,
		userId: firstId + index,
		sellerId: firstId + 500 + index,
		shortCode: `${country.toUpperCase()}${firstId + index}`,
		name: `${account.split('@')[0]} ${country.toUpperCase()}`,
	}));
	return { account, shops };
}

/** The accounts that each sandbox has: one for each site, and one with a shop on all of them. */
export function firstAccounts(): Account[] {
	return [
		...SITES.map((country, index) =>
			makeAccount(`shop-${country}@example.com`, [country], 1000 * (index + 1)),
		),
		makeAccount('crossborder@example.com', SITES, 9000),
	];
}

/** @param number from 1: one account and its seller id, always the same */
export function numberedAccount(number: number, country: string): Account {
	const name = `shop-${String(number).padStart(5, '0')}@example.com`;
	return makeAccount(name, [country], 1_000_000 + 1000 * number);
}
