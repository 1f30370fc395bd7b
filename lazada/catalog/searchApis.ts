import { API_PATHS } from './catalog';
import type { ApiPath } from './entry';

/** How much it counts where a word that is searched for is found; the best place of each word counts. */
const RANKS = { name: 5, synonyms: 4, path: 3, use: 2, partOfWord: 1 };
/** How much more it counts if all that is searched for is a synonym of its own. */
const WHOLE_SYNONYM = 2;

/** A word without the ending of a plural. */
function toSingular(word: string): string {
	return word.replace(/(?<=\w{2})ies$/, 'y').replace(/(?<=\w[^su])s$/, '');
}

function toWords(text: string): string[] {
	return text
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '')
		.map(toSingular);
}

/** How well a word fits an API; 0 if it doesn't. */
function rankWord(api: ApiPath, word: string): number {
	const { name, method, path, synonyms, use } = api;
	const singular = toSingular(word);
	if (toWords(name).includes(singular)) return RANKS.name;
	if (toWords(synonyms.join(' ')).includes(singular)) return RANKS.synonyms;
	if (path.toLowerCase().includes(word)) return RANKS.path;
	if (toWords(use).includes(singular)) return RANKS.use;
	const text = [name, method, use, ...synonyms].join(' ').toLowerCase();
	return text.includes(word) ? RANKS.partOfWord : 0;
}

/** How well an API fits what is searched for; 0 if it lacks one of the words. */
function rank(api: ApiPath, filter: string): number {
	const ranks = filter.split(/\s+/).map((word) => rankWord(api, word));
	if (ranks.includes(0)) return 0;
	const wanted = toWords(filter).join(' ');
	const isSynonym = api.synonyms.some((synonym) => toWords(synonym).join(' ') === wanted);
	return ranks.reduce((sum, one) => sum + one, isSynonym ? WHOLE_SYNONYM : 0);
}

/**
 * The APIs that have every word that is searched for: in their name, path or sentence, or among the words that sellers
 * use. Those that fit best come first; without a word, all in their order.
 */
export function searchApis(filter: string): readonly ApiPath[] {
	const wanted = filter.trim().toLowerCase();
	if (wanted === '') return API_PATHS;
	return API_PATHS.map((api) => ({ api, fits: rank(api, wanted) }))
		.filter(({ fits }) => fits > 0)
		.sort((one, other) => other.fits - one.fits)
		.map(({ api }) => api);
}
