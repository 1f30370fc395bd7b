import type { PageStyle } from '../answers/pageStyles';

/** An API of Lazada as the node's list offers it. */
export interface ApiPath {
	/** Behind `/rest`, such as `/orders/get`. */
	path: string;
	/** In n8n's Title Case, such as `Get Orders`. */
	name: string;
	/**
	 * As in Lazada's API reference; where that allows both, GET for what reads and is short. GET does not mean that
	 * nothing changes: the reference has GET for deciding on returns and for answering reviews.
	 */
	method: 'GET' | 'POST';
	/** How its pages are asked for; left out where it has none. */
	pages?: PageStyle;
}

export function get(path: string, name: string, pages?: PageStyle): ApiPath {
	return { path, name, method: 'GET', ...(pages && { pages }) };
}

export function post(path: string, name: string, pages?: PageStyle): ApiPath {
	return { path, name, method: 'POST', ...(pages && { pages }) };
}
