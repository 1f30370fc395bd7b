import type { IDataObject } from 'n8n-workflow';
import { isRecord, readText } from '../../../lazada/json';
import { nameCountry } from '../../../lazada/sites/countries';
import type { NodeRun } from '../run/operation';

/** Whose the rows of a token from the input are, as far as the item says so. */
export function readOwner(json: IDataObject, country: string): IDataObject {
	const sellers: unknown[] = Array.isArray(json.sellers) ? json.sellers : [];
	const [seller] = sellers;
	const sellerId =
		readText(json, 'sellerId') || (isRecord(seller) ? readText(seller, 'sellerId') : '');
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
