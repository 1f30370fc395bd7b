import { randomBytes } from 'node:crypto';

/** An app as Lazada Open Platform knows it. */
export interface App {
	appKey: string;
	appSecret: string;
	/** The registered callbacks; empty accepts any. */
	callbackUrls: string[];
	/** In-house apps may only be authorized by whitelisted sellers [108056]. */
	kind: 'erp' | 'in-house';
	/** Sellers on the whitelist of an in-house app, by account. */
	whitelist: string[];
}

/** A seller's account that can log in on the consent page. */
export interface Account {
	account: string;
	/** Sites on which it has a shop. */
	shops: Shop[];
}

export interface Shop {
	country: string;
	userId: number;
	sellerId: number;
	shortCode: string;
	name: string;
}

/** What the seller consented to: one site, or `cb` for all. */
export interface Consent {
	appKey: string;
	account: Account;
	country: string;
	uuid?: string;
}

export interface IssuedCode extends Consent {
	issuedAt: number;
	used: boolean;
}

/** One authorization and the tokens it has now. */
export interface Authorization extends Consent {
	accessTokens: Map<string, { expiresAt: number }>;
	refreshTokens: Set<string>;
	/** Every token ever given out. */
	issued: string[];
	newest: { accessToken: string; refreshToken: string };
	refreshEndsAt: number;
	refreshes: number;
}

/** How the sandbox behaves; every one of these can be changed while it runs. */
export interface Settings {
	/** `strict`: the old refresh token dies at once. `lenient`: it lives on. Lazada documents neither. */
	rotation: 'strict' | 'lenient';
	/** Seconds. Test apps have 7 and 14 days, online ones 30 and 180. */
	accessSeconds: number;
	refreshSeconds: number;
	/** Whether numbers of an answer come as text. */
	numbersAsText: boolean;
	/** Whether refresh answers AUTH_TYPE_UNSUPPORTED, as for service-market orders. */
	serviceMarket: boolean;
	/** Business and token calls allowed a second for each API; 0 is no limit. */
	callsPerSecond: number;
	/** How long a ban lasts once the limit was met, in seconds. */
	banSeconds: number;
	/** Milliseconds before each answer. */
	latencyMs: number;
	/** Milliseconds by which the sandbox's clock is ahead of the machine's. */
	clockOffsetMs: number;
}

export const LIFETIMES = {
	test: { accessSeconds: 7 * 86_400, refreshSeconds: 14 * 86_400 },
	online: { accessSeconds: 30 * 86_400, refreshSeconds: 180 * 86_400 },
} as const;

export const DEFAULT_SETTINGS: Settings = {
	rotation: 'strict',
	...LIFETIMES.test,
	numbersAsText: false,
	serviceMarket: false,
	callsPerSecond: 0,
	banSeconds: 1,
	latencyMs: 0,
	clockOffsetMs: 0,
};

export const SITES = ['sg', 'my', 'th', 'vn', 'ph', 'id'];

function accountOf(account: string, countries: string[], firstId: number): Account {
	const shops = countries.map((country, index) => ({
		country,
		userId: firstId + index,
		sellerId: firstId + 500 + index,
		shortCode: `${country.toUpperCase()}${firstId + index}`,
		name: `${account.split('@')[0]} ${country.toUpperCase()}`,
	}));
	return { account, shops };
}

/** Everything the sandbox knows. */
export class World {
	readonly apps = new Map<string, App>();

	readonly accounts: Account[] = [
		...SITES.map((country, index) =>
			accountOf(`shop-${country}@example.com`, [country], 1000 * (index + 1)),
		),
		accountOf('crossborder@example.com', SITES, 9000),
	];

	readonly codes = new Map<string, IssuedCode>();

	readonly authorizations: Authorization[] = [];

	settings: Settings = { ...DEFAULT_SETTINGS };

	now(): number {
		return Date.now() + this.settings.clockOffsetMs;
	}

	/** A code as Lazada's look: `0_<appkey>_<random>` [108260]. */
	issueCode(consent: Consent): string {
		const code = `0_${consent.appKey}_${randomBytes(16).toString('base64url')}`;
		this.codes.set(code, { ...consent, issuedAt: this.now(), used: false });
		return code;
	}

	byAccessToken(token: string): Authorization | undefined {
		return this.authorizations.find(({ accessTokens }) => accessTokens.has(token));
	}

	byRefreshToken(token: string): Authorization | undefined {
		return this.authorizations.find(({ refreshTokens }) => refreshTokens.has(token));
	}

	/** Shops that a consent covers. */
	shopsOf({ account, country }: Consent): Shop[] {
		return country === 'cb'
			? account.shops
			: account.shops.filter((shop) => shop.country === country);
	}
}
