import { findInfo, type KnownLimit } from '../answers/codes';
import type { LazadaError } from '../errors';

/** A call rejected by a rate limit: it may be sent again. */
export interface CallLimit extends KnownLimit {
	/** How long Lazada says that it lasts, in milliseconds; `undefined` where it does not say. */
	waitMs: number | undefined;
}

/** A code that nobody has described yet counts as a limit if its name says so. */
function readLimitName(code: string): KnownLimit | undefined {
	if (!/CallLimit(ed)?$/i.test(code)) return undefined;
	return { scope: /seller/i.test(code) ? 'seller' : 'api', maybeQuota: false };
}

/** The rate limit that rejected a call, known by its code, its name, or the seconds of a ban in its text. */
export function readCallLimit(error: LazadaError): CallLimit | undefined {
	if (error.kind !== 'refused') return undefined;
	const { lazadaCode = '', waitSeconds } = error.details;
	// "This ban will last 0 seconds" has been seen; it says no more than nothing.
	const waitMs = waitSeconds ? waitSeconds * 1000 : undefined;
	const limit = findInfo(error)?.limit ?? readLimitName(lazadaCode);
	if (limit !== undefined) return { ...limit, waitMs };
	return waitSeconds === undefined ? undefined : { scope: 'api', maybeQuota: false, waitMs };
}
