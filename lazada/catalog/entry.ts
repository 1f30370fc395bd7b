import type { ApiParameter } from './parameter';
import { TIME_FORMS } from './timeForms';

/** An API of Lazada as the node's list offers it; how it gives pages is in `lists.ts`. */
export interface ApiPath extends ApiDetails {
	/** Behind `/rest`, such as `/orders/get`. */
	path: string;
	/** In n8n's Title Case, such as `Get Orders`. */
	name: string;
	/** As in Lazada's API reference; where that allows both, GET for what reads and is short. */
	method: 'GET' | 'POST';
	/** Whether it only reads, so that it may be sent again whatever became of it. Some GETs of Lazada's change things. */
	reads: boolean;
}

/** What is known of an API beside its address. */
interface ApiDetails {
	/** What it does, in one sentence of our own without a full stop. */
	use: string;
	/** Words that sellers use for it, in lower case. */
	synonyms: readonly string[];
	/** Those that a user fills in, in the order of the form; those of its pages are in `lists.ts`. */
	parameters: readonly ApiParameter[];
	/**
	 * Where an accepted answer says whether the call was carried out; an answer of `data` or `other` doesn't say it.
	 * Answers are judged by what is in them (`answers/inside.ts`), for Lazada's don't always keep to its reference.
	 */
	answer: 'success' | 'result.success' | 'data' | 'other';
	/** A member of `data` that is `error` where Lazada refused, in an answer that it calls accepted. */
	refusedBy?: string;
	/** A member of each item in the answer with a code of its own: anything but `0` is a refusal of this item. */
	itemCode?: string;
	/**
	 * How many entries of a list one call takes, and how many Lazada advises. The list is a parameter, or has a place in
	 * one, such as `packReq.pack_order_list`.
	 */
	batch?: { parameter: string; max: number; advised?: number };
}

/** Gives the parameters what stands elsewhere: the form of times, and how many entries a list takes. */
function complete(path: string, details: ApiDetails): ApiDetails {
	const { batch, parameters } = details;
	const forms = Object.hasOwn(TIME_FORMS, path) ? TIME_FORMS[path] : {};
	const completed = parameters.map((parameter) => ({
		...parameter,
		...(parameter.kind === 'time' && { form: forms[parameter.name] }),
		...(parameter.name === batch?.parameter && { max: batch.max }),
	}));
	return { ...details, parameters: completed };
}

/** A GET that reads. */
export function get(path: string, name: string, details: ApiDetails): ApiPath {
	return { path, name, method: 'GET', reads: true, ...complete(path, details) };
}

/** A POST that changes something. */
export function post(path: string, name: string, details: ApiDetails): ApiPath {
	return { path, name, method: 'POST', reads: false, ...complete(path, details) };
}

/** A GET that changes something. */
export function getThatChanges(path: string, name: string, details: ApiDetails): ApiPath {
	return { path, name, method: 'GET', reads: false, ...complete(path, details) };
}

/** A POST that reads. */
export function postThatReads(path: string, name: string, details: ApiDetails): ApiPath {
	return { path, name, method: 'POST', reads: true, ...complete(path, details) };
}
