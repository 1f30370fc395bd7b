import { randomBytes } from 'node:crypto';
import { firstAccounts, numberedAccount, type Account, type Shop } from './accounts';
import type { Authorization, Consent, IssuedCode } from './authorization';
import { Journal } from './life/journal';
import { News } from './push/news';
import { PushAddresses } from './push/pushAddresses';
import { Labels } from './records/labels';
import { ShopRecords } from './records/shopRecords';
import { Talk } from './records/talk';
import { DEFAULT_SETTINGS, type Settings } from './settings';

export type { Authorization } from './authorization';
export { DEFAULT_SETTINGS, LIFETIMES, type Settings } from './settings';

/** An app as Lazada Open Platform knows it. */
export interface App {
	appKey: string;
	appSecret: string;
	/** The secret before a reset, which works beside the new one until its end, in milliseconds since 1970 [108056]. */
	oldSecret?: { appSecret: string; endsAt: number };
	/** The registered callbacks; empty accepts any. */
	callbackUrls: string[];
	/** In-house apps may only be authorized by whitelisted sellers [108056]. */
	kind: 'erp' | 'in-house';
	/** Sellers on the whitelist of an in-house app, by account. */
	whitelist: string[];
}

/** Everything the sandbox knows. Accounts, codes and tokens are found without a search, however many there are. */
export class World {
	readonly apps = new Map<string, App>();

	readonly codes = new Map<string, IssuedCode>();

	/** Oldest first. */
	readonly authorizations: Authorization[] = [];

	readonly labels = new Labels();

	readonly talk = new Talk();

	readonly journal = new Journal();

	readonly pushAddresses = new PushAddresses();

	readonly news = new News();

	/** Until when all that happened was given to be pushed; 0 if nothing ever was. */
	pushedUntil = 0;

	settings: Settings = { ...DEFAULT_SETTINGS };

	private readonly accountsByName = new Map<string, Account>();

	private readonly shops = new Map<number, Shop>();

	private numberedAccounts = 0;

	/** The authorization that each token, current or old, was issued for. */
	private readonly owners = new Map<string, Authorization>();

	/** By seller id; made when they are first asked for. */
	private readonly records = new Map<number, ShopRecords>();

	/** The time, where it stands still. */
	private moment?: number;

	constructor() {
		this.reset();
	}

	/** Resets everything but the apps. */
	reset(): void {
		this.settings = { ...DEFAULT_SETTINGS };
		this.codes.clear();
		this.authorizations.length = 0;
		this.owners.clear();
		this.records.clear();
		this.labels.clear();
		this.talk.clear();
		this.journal.forget();
		this.news.take();
		this.restoreAccounts(firstAccounts());
	}

	now(): number {
		return this.moment ?? Date.now() + this.settings.clockOffsetMs;
	}

	/** Does something in one moment: it can be done again, as at the same time, with the same result. */
	standStill<T>(at: number, deed: () => T): T {
		const before = this.moment;
		this.moment = at;
		try {
			return deed();
		} finally {
			this.moment = before;
		}
	}

	get accounts(): Account[] {
		return [...this.accountsByName.values()];
	}

	accountNamed(name: string): Account | undefined {
		return this.accountsByName.get(name);
	}

	/** A new account with one shop. */
	addAccount(country: string): Account {
		this.numberedAccounts += 1;
		const account = numberedAccount(this.numberedAccounts, country);
		this.know(account);
		return account;
	}

	/** Replaces all accounts by those of an earlier world. */
	restoreAccounts(accounts: Account[]): void {
		this.accountsByName.clear();
		this.shops.clear();
		for (const account of accounts) this.know(account);
		this.numberedAccounts = accounts.length - firstAccounts().length;
	}

	/** A code as Lazada's look: `0_<appkey>_<random>` [108260]. */
	issueCode(consent: Consent): string {
		const code = `0_${consent.appKey}_${randomBytes(16).toString('base64url')}`;
		this.codes.set(code, { ...consent, issuedAt: this.now(), used: false });
		return code;
	}

	/** Adds an authorization with the tokens that it has. */
	addAuthorization(authorization: Authorization): void {
		this.authorizations.push(authorization);
		for (const token of authorization.issued) this.owners.set(token, authorization);
	}

	/** Adds a new pair of tokens to an authorization. */
	addTokens(authorization: Authorization, accessToken: string, refreshToken: string): void {
		const expiresAt = this.now() + this.settings.accessSeconds * 1000;
		authorization.newest = { accessToken, refreshToken };
		authorization.issued.push(accessToken, refreshToken);
		authorization.accessTokens.set(accessToken, { expiresAt });
		authorization.refreshTokens.add(refreshToken);
		this.owners.set(accessToken, authorization).set(refreshToken, authorization);
	}

	byAccessToken(token: string): Authorization | undefined {
		const owner = this.owners.get(token);
		return owner?.accessTokens.has(token) ? owner : undefined;
	}

	byRefreshToken(token: string): Authorization | undefined {
		const owner = this.owners.get(token);
		return owner?.refreshTokens.has(token) ? owner : undefined;
	}

	/** Expires access tokens now: those of one account, or all. */
	expireAccessTokens(account?: Account): void {
		for (const authorization of this.authorizations) {
			if (!account || authorization.account === account) authorization.accessTokens.clear();
		}
	}

	/** Shops that a consent covers. */
	findShops({ account, country }: Consent): Shop[] {
		return country === 'cb'
			? account.shops
			: account.shops.filter((shop) => shop.country === country);
	}

	/** The shop of a seller ID, if there is one. */
	findShop(sellerId: number): Shop | undefined {
		return this.shops.get(sellerId);
	}

	/** What a shop has by now. */
	findRecords(shop: Shop): ShopRecords {
		const known = this.records.get(shop.sellerId);
		known?.life?.runTo(this.now());
		if (known) return known;
		const records: ShopRecords = new ShopRecords(shop, this.now(), (event) =>
			this.news.tell(records, event),
		);
		this.records.set(shop.sellerId, records);
		return records;
	}
	private know(account: Account): void {
		this.accountsByName.set(account.account, account);
		for (const shop of account.shops) this.shops.set(shop.sellerId, shop);
	}

	/** What all shops have by now that were ever looked at: in others, nothing has happened. */
	knownRecords(): ShopRecords[] {
		const all = [...this.records.values()];
		for (const { life } of all) life?.runTo(this.now());
		return all;
	}
}
