import type { LazadaError } from './errors';

/** What a limit of Lazada's counts: all calls of the app, those of one API, or those for one seller. */
export type LimitScope = 'app' | 'api' | 'seller';

/** A call that Lazada did not make because too many were made before it: it may be sent again. */
export interface CallLimit {
	scope: LimitScope;
	/** How long Lazada says that it lasts, in milliseconds; `undefined` where it does not say. */
	waitMs: number | undefined;
	/** Whether it may be a daily quota, which no waiting within a run outlasts. */
	maybeQuota: boolean;
}

type KnownLimit = Omit<CallLimit, 'waitMs'>;

/** The limits that are known by their code. */
const LIMITS: Readonly<Record<string, KnownLimit>> = {
	ApiCallLimit: { scope: 'api', maybeQuota: false },
	'901': { scope: 'app', maybeQuota: false },
	SellerCallLimit: { scope: 'seller', maybeQuota: false },
	AppApiCallLimit: { scope: 'api', maybeQuota: true },
	AppCallLimit: { scope: 'app', maybeQuota: true },
};

function limitNamed(code: string): KnownLimit | undefined {
	if (Object.hasOwn(LIMITS, code)) return LIMITS[code];
	if (!/CallLimit(ed)?$/i.test(code)) return undefined;
	return { scope: /seller/i.test(code) ? 'seller' : 'api', maybeQuota: false };
}

/**
 * Whether an answer means that the call was one too many.
 *
 * A code that nobody has described yet counts if its name says so, or its text names the seconds of a ban.
 */
export function callLimitOf({ kind, details }: LazadaError): CallLimit | undefined {
	if (kind !== 'refused') return undefined;
	const { lazadaCode = '', waitSeconds } = details;
	// "This ban will last 0 seconds" has been seen; it says no more than nothing.
	const waitMs = waitSeconds ? waitSeconds * 1000 : undefined;
	const named = limitNamed(lazadaCode);
	if (named !== undefined) return { ...named, waitMs };
	return waitSeconds === undefined ? undefined : { scope: 'api', maybeQuota: false, waitMs };
}
