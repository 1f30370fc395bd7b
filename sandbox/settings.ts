/** A code for an API that is called too often. */
export type LimitCode = 'ApiCallLimit' | '901' | 'AppCallLimit' | 'AppApiCallLimit';

/** The sandbox's rate limits. Rejected calls don't count. */
export interface LimitSettings {
	/** Business and token calls allowed a second for each API; 0 is no limit. */
	callsPerSecond: number;
	/** What a second is: one of the wall clock, or the last 1,000 ms. */
	limitWindow: 'fixed' | 'sliding';
	/** How long a ban lasts once a limit is exceeded, in seconds. */
	banSeconds: number;
	/** An API that has answered so many calls since the limits were changed is banned, once; 0 is never. */
	banAfterCalls: number;
	/** The code of a ban. */
	limitCode: LimitCode;
	/** Whether codes other than `ApiCallLimit` say how long the ban lasts; that one always does. */
	limitSaysSeconds: boolean;
	/** Business calls allowed a second with each access token; beyond, `SellerCallLimit`. 0 is no limit. */
	sellerCallsPerSecond: number;
}

/** How the sandbox behaves; every one of these can be changed while it runs. */
export interface Settings extends LimitSettings {
	/** `strict`: the old refresh token dies at once. `lenient`: it lives on. Lazada documents neither. */
	rotation: 'strict' | 'lenient';
	/** Seconds. Test apps have 7 and 14 days, online ones 30 and 180. */
	accessSeconds: number;
	refreshSeconds: number;
	/** Whether numbers of an answer come as text. */
	numbersAsText: boolean;
	/** Whether refresh answers AUTH_TYPE_UNSUPPORTED, as for service-market orders. */
	serviceMarket: boolean;
	/** Milliseconds before each answer. */
	latencyMs: number;
	/** Milliseconds by which the sandbox's clock is ahead of the machine's. */
	clockOffsetMs: number;
	/** Within how many milliseconds a pushed message is to be acknowledged. */
	pushLimitMs: number;
	/** Milliseconds until one that was not is pushed again; for the end of a promotion, a sixth of it. */
	pushRetryMs: number;
	/** How often it is pushed again; for the end of a promotion, a quarter of it. */
	pushRetries: number;
	/** Pushing stops once more than half of so many deliveries failed; 0 is never. */
	pushStopsAfter: number;
	/** Each message is delivered from one to so many times. */
	pushCopies: number;
	/** Milliseconds over which deliveries are spread by chance, so that they change their order. */
	pushSpreadMs: number;
}

export const LIFETIMES = {
	test: { accessSeconds: 7 * 86_400, refreshSeconds: 14 * 86_400 },
	online: { accessSeconds: 30 * 86_400, refreshSeconds: 180 * 86_400 },
} as const;

const NO_LIMITS: LimitSettings = {
	callsPerSecond: 0,
	limitWindow: 'fixed',
	banSeconds: 1,
	banAfterCalls: 0,
	limitCode: 'ApiCallLimit',
	limitSaysSeconds: false,
	sellerCallsPerSecond: 0,
};

/** Names of the settings that reset all counts when changed. */
export const LIMIT_SETTINGS = Object.keys(NO_LIMITS) as Array<keyof LimitSettings>;

export const DEFAULT_SETTINGS: Settings = {
	...NO_LIMITS,
	rotation: 'strict',
	...LIFETIMES.test,
	numbersAsText: false,
	serviceMarket: false,
	latencyMs: 0,
	clockOffsetMs: 0,
	pushLimitMs: 500,
	pushRetryMs: 30 * 60_000,
	pushRetries: 12,
	pushStopsAfter: 100,
	pushCopies: 1,
	pushSpreadMs: 0,
};
