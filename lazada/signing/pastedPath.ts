import { readApiPath } from './apiAddress';

/** A path as it was typed or pasted. */
export interface PastedPath {
	apiPath: string;
	/** Where one stood before it. */
	method?: 'GET' | 'POST';
}

const METHOD_BEFORE = /^(GET|POST)\s+(?=\S)/i;
/** The page of an API in Lazada's reference. */
const REFERENCE_PAGE = /^(?:https?:\/\/)?open\.lazada\.com\/[^#]*[?&]path=((?:%2F|\/)[^&#]*)/i;
const GATEWAY = /^(?:https?:\/\/[^/?#]+|[\w-]+(?:\.[\w-]+)+)\/rest(?=\/)/i;

/** The path of what names an API in another way; anything else as it is. */
function findPath(text: string): string {
	const [, page] = REFERENCE_PAGE.exec(text) ?? [];
	return page === undefined ? text.replace(GATEWAY, '') : page.replace(/%2F/gi, '/');
}

/**
 * Reads the path of an API as a user types it, or pastes it: with a method before it, as the address of a gateway, or
 * as the address of its page in Lazada's reference.
 *
 * @throws LazadaError (`input`)
 */
export function readPastedPath(text: string): PastedPath {
	const typed = text.trim();
	const method = METHOD_BEFORE.exec(typed)?.[1].toUpperCase();
	const apiPath = readApiPath(findPath(typed.replace(METHOD_BEFORE, '')));
	return method === 'GET' || method === 'POST' ? { apiPath, method } : { apiPath };
}
