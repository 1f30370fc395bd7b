/** An API of Lazada as the node's list offers it; how it gives pages is in `lists.ts`. */
export interface ApiPath {
	/** Behind `/rest`, such as `/orders/get`. */
	path: string;
	/** In n8n's Title Case, such as `Get Orders`. */
	name: string;
	/** As in Lazada's API reference; where that allows both, GET for what reads and is short. */
	method: 'GET' | 'POST';
	/** Whether it only reads, so that it may be sent again whatever became of it. Some GETs of Lazada's change things. */
	reads: boolean;
	/** A member of `data` that is `error` where Lazada refused, in an answer that it calls accepted. */
	refusedBy?: string;
}

/** A GET that reads. */
export function get(path: string, name: string): ApiPath {
	return { path, name, method: 'GET', reads: true };
}

/** A POST that changes something. */
export function post(path: string, name: string): ApiPath {
	return { path, name, method: 'POST', reads: false };
}

/** A GET that changes something. */
export function getThatChanges(path: string, name: string): ApiPath {
	return { path, name, method: 'GET', reads: false };
}

/** A POST that reads. */
export function postThatReads(path: string, name: string): ApiPath {
	return { path, name, method: 'POST', reads: true };
}
