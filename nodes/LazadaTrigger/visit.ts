/** What a browser wants that opened the trigger's address. */
export type Visit =
	/** The connect link itself. */
	| { kind: 'first' }
	/** Back from Lazada, with a code. */
	| { kind: 'callback'; code: string; state: string }
	/** Back from Lazada, where the seller did not agree. */
	| { kind: 'declined' }
	/** The last page of an earlier visit. */
	| { kind: 'closing'; note: string }
	/** Nothing that Lazada or we would send. */
	| { kind: 'foreign' };

/** Carries the sealed note to the last page. */
export const CLOSING = 'done';

/** Far more than Lazada or we send: a state with the longest reference and 50 sellers has some 5,000 characters. */
const LONGEST_QUERY = 8000;
const MOST_PARAMETERS = 50;
const OURS = ['code', 'state', 'error', CLOSING];

/**
 * Reads what a visit is about. The query is read here, not taken parsed from n8n, whose parser makes lists and
 * objects of names such as `code[]` and drops what comes after a thousand parameters.
 *
 * @param address path and query, as the request has it
 */
export function readVisit(address: string): Visit {
	const start = address.indexOf('?');
	const query = start < 0 ? '' : address.slice(start + 1);
	const parameters = new URLSearchParams(query.slice(0, LONGEST_QUERY));
	const isOdd = OURS.some((name) => parameters.getAll(name).length > 1);
	if (query.length > LONGEST_QUERY || parameters.size > MOST_PARAMETERS || isOdd) {
		return { kind: 'foreign' };
	}
	const [code, state, error, note] = OURS.map((name) => parameters.get(name));
	if (note !== null) return code === null ? { kind: 'closing', note } : { kind: 'foreign' };
	if (code !== null) {
		return error === null && state !== null
			? { kind: 'callback', code: code.trim(), state }
			: { kind: 'foreign' };
	}
	if (error !== null) return { kind: 'declined' };
	return state === null ? { kind: 'first' } : { kind: 'foreign' };
}
