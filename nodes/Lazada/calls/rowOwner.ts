import type { IDataObject } from 'n8n-workflow';
import { isRecord, readText } from '../../../lazada/json';
import { nameCountry } from '../../../lazada/sites/countries';
import type { NodeRun } from '../run/operation';

/** The ID of the seller in a country: a cross-border shop has one in each. */
function findSellerId(sellers: unknown, country: string): string {
	const list: unknown[] = Array.isArray(sellers) ? sellers : [];
	const seller = list
		.filter(isRecord)
		.find((one) => readText(one, 'country').toLowerCase() === country);
	return seller === undefined ? '' : readText(seller, 'sellerId');
}

/** Whether an item, such as a row of a table of shops, says whose its token is. */
export function namesShop(json: IDataObject): boolean {
	return Boolean(readText(json, 'account') || readText(json, 'sellerId') || json.sellers);
}

/** Whose the rows of a token from the input are, as far as the item says so. */
export function readOwner(json: IDataObject, country: string): IDataObject {
	const sellerId = readText(json, 'sellerId') || findSellerId(json.sellers, country);
	const account = readText(json, 'account');
	return { country, ...(account ? { account } : sellerId ? { sellerId } : {}) };
}

/** Says that only one of the countries of a cross-border authorization was asked. */
export function noteOthers(run: NodeRun, asked: string, countries: readonly string[]): void {
	if (countries.length < 2) return;
	run.notes.add(
		`Only ${nameCountry(asked)} was asked. This authorization is also for ${countries
			.filter((country) => country !== asked)
			.map(nameCountry)
			.join(', ')}: choose Each Country to ask all of them.`,
	);
}
