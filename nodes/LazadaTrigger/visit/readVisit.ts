/** What a browser wants that opened the trigger's URL. */
export type Visit =
	/** The connect link itself. */
	| { kind: 'start' }
	/** Back from Lazada, with a code. */
	| { kind: 'callback'; code: string; state: string }
	/** Back from Lazada, where the seller declined. */
	| { kind: 'declined' }
	/** The last page of an earlier visit. */
	| { kind: 'result'; note: string }
	/** Not a request that Lazada or we would send. */
	| { kind: 'invalid' };

/** Carries the sealed note to the last page. */
export const RESULT = 'done';

/** Far more than Lazada or we send: a state with the longest reference and 50 sellers has some 5,000 characters. */
const MAX_QUERY_LENGTH = 8000;
const MAX_PARAMETERS = 50;
const OURS = ['code', 'state', 'error', RESULT];

/**
 * Reads what a visit is about. The query is parsed here: n8n's parser makes arrays and objects of names such as
 * `code[]` and drops everything after a thousand parameters.
 *
 * @param address path and query, as the request has it
 */
export function readVisit(address: string): Visit {
	const start = address.indexOf('?');
	const query = start < 0 ? '' : address.slice(start + 1);
	const parameters = new URLSearchParams(query.slice(0, MAX_QUERY_LENGTH));
	const isOdd = OURS.some((name) => parameters.getAll(name).length > 1);
	if (query.length > MAX_QUERY_LENGTH || parameters.size > MAX_PARAMETERS || isOdd) {
		return { kind: 'invalid' };
	}
	const [code, state, error, note] = OURS.map((name) => parameters.get(name));
	if (note !== null) return code === null ? { kind: 'result', note } : { kind: 'invalid' };
	if (code !== null) {
		return error === null && state !== null
			? { kind: 'callback', code: code.trim(), state }
			: { kind: 'invalid' };
	}
	if (error !== null) return { kind: 'declined' };
	return state === null ? { kind: 'start' } : { kind: 'invalid' };
}
