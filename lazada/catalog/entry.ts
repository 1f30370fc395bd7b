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
	/** Words that sellers use for it, in lower case, where its name and path don't have them. */
	synonyms: readonly string[];
	/** In the order of the form, the required ones first; those of its pages are in `lists.ts`. */
	parameters: readonly ApiParameter[];
	/** The list of which one call takes so many entries: a parameter, or a place in one, such as `packReq.packages`. */
	batch?: { parameter: string; max: number };
	/** A member of `data` that is `error` where Lazada refused, in an answer that it calls accepted. */
	refusedBy?: string;
}

const UNKNOWN: ApiDetails = { use: '', synonyms: [], parameters: [] };

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
export function get(path: string, name: string, details = UNKNOWN): ApiPath {
	return { path, name, method: 'GET', reads: true, ...complete(path, details) };
}

/** A POST that changes something. */
export function post(path: string, name: string, details = UNKNOWN): ApiPath {
	return { path, name, method: 'POST', reads: false, ...complete(path, details) };
}

/** A GET that changes something. */
export function getThatChanges(path: string, name: string, details = UNKNOWN): ApiPath {
	return { path, name, method: 'GET', reads: false, ...complete(path, details) };
}

/** A POST that reads. */
export function postThatReads(path: string, name: string, details = UNKNOWN): ApiPath {
	return { path, name, method: 'POST', reads: true, ...complete(path, details) };
}
