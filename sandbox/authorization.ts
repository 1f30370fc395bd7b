import type { Account } from './accounts';

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
	/** Every token ever issued. */
	issued: string[];
	newest: { accessToken: string; refreshToken: string };
	refreshEndsAt: number;
	refreshes: number;
}
