import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { openFormShop, type Ask } from './formCalls';
import { formError } from './formError';
import type { Form } from './formValues';

/** What is searched for. */
export interface Wanted {
	/** Without surrounding blanks; `''` for all. */
	text: string;
	/** Where to go on with a long list; `0` at its beginning. */
	from: number;
	/** The form that the list belongs to. */
	form: Form;
}

/** What was found, and where to go on if there is more. */
export interface Found {
	items: INodeListSearchItems[];
	next?: number;
}

/** A method of `listSearch`. */
export type ListMethod = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/**
 * A list of what a shop has, of which something is picked.
 *
 * @param search makes the calls; nothing of it is kept, for the next form may be another credential's
 * @param isOpen whether Lazada tells it without a token, too
 * @throws NodeApiError with what to do, also where the credential is connected to no shop
 */
export function listMethod(
	search: (ask: Ask, wanted: Wanted) => Promise<Found>,
	{ isOpen = false } = {},
): ListMethod {
	return async function (filter = '', paginationToken = '') {
		try {
			const ask = await openFormShop(this, isOpen);
			const wanted = { text: filter.trim(), from: Number(paginationToken) || 0, form: this };
			const { items, next } = await search(ask, wanted);
			return { results: items, ...(next !== undefined && { paginationToken: String(next) }) };
		} catch (error) {
			throw formError(this.getNode(), error);
		}
	};
}

/** Whether each word of a search stands somewhere in a text, in upper or lower case. */
export function hasWords(text: string, wanted: string): boolean {
	const lower = text.toLowerCase();
	return wanted
		.toLowerCase()
		.split(/\s+/)
		.every((word) => lower.includes(word));
}
