import absent from './absent.json';
import apis from './apis.json';

/** A parameter as Lazada's reference describes it. */
export interface KnownParameter {
	name: string;
	/** `string`, `number`, `boolean`, `object`, a list such as `number[]`, `payload` (JSON or XML), or `byte[]` (a file). */
	type: string;
	required?: boolean;
	/** Of a date. */
	format?: string;
	/** The only values that it takes. */
	choices?: string[];
	/** The members of an object, or of each object of a list. */
	fields?: KnownParameter[];
}

/** How an API gives its list in parts. */
export interface KnownPaging {
	style: string;
	/** The parameter that says which part: its number, or how many rows come before. */
	position: string;
	/** The parameter that says how large a part is. */
	size: string;
	maxSize?: number;
}

/** How long a list in a request may be. */
export interface KnownLimit {
	/** The parameter, or the member of one, that holds the list. */
	list: string;
	max: number;
	/** Lazada's code for a longer one, if its reference has one. */
	code?: string;
}

/** An API as Lazada's reference describes it. */
export interface KnownApi {
	/** Behind `/rest`. */
	path: string;
	methods: string[];
	/** Whether it can be called without an access token. */
	tokenOptional?: boolean;
	parameters: KnownParameter[];
	/** Its answer, with the names of types in place of values; none where something lives behind the API. */
	answer?: object;
	paging?: KnownPaging;
	limits?: KnownLimit[];
}

/** The APIs that the sandbox answers, apart from its own echo. */
export const KNOWN_APIS: readonly KnownApi[] = apis;

const BY_PATH = new Map(KNOWN_APIS.map((api) => [api.path, api]));
const ABSENT = new Set<string>(absent);

export function findKnownApi(path: string): KnownApi | undefined {
	return BY_PATH.get(path);
}

/** Whether Lazada's reference has an API that the sandbox does not answer. */
export function isAbsentHere(path: string): boolean {
	return ABSENT.has(path);
}
