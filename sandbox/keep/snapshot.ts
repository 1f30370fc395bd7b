import type { Account } from '../accounts';
import type { TalkState } from '../records/talk';
import type { Deed } from '../life/journal';
import type { PushAddress } from '../push/pushAddresses';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import type { App, World } from '../world';
import { relive } from './relive';

/** A consent, with its account by name. */
interface KeptConsent {
	appKey: string;
	account: string;
	country: string;
	uuid?: string;
}

interface KeptAuthorization extends KeptConsent {
	accessTokens: Array<{ token: string; expiresAt: number }>;
	refreshTokens: string[];
	newest: { accessToken: string; refreshToken: string };
	refreshEndsAt: number;
	refreshes: number;
}

/** What outlives a sandbox. Times are milliseconds since 1970. */
export interface Snapshot {
	version: 1;
	settings: Partial<Settings>;
	apps: App[];
	accounts: Account[];
	authorizations: KeptAuthorization[];
	/** Those that were not used. */
	codes: Array<KeptConsent & { code: string; issuedAt: number }>;
	/** Not in files of before there were any. */
	talk?: TalkState;
	/** What was done in shops that live; none in files of before they did. */
	deeds?: readonly Deed[];
	/** Not in files of before there were any. */
	push?: { addresses: PushAddress[]; until: number };
}

export function takeSnapshot(world: World): Snapshot {
	const unused = [...world.codes].filter(([, { used }]) => !used);
	return {
		version: 1,
		settings: world.settings,
		apps: [...world.apps.values()],
		accounts: world.accounts,
		authorizations: world.authorizations.map((one) => ({
			appKey: one.appKey,
			account: one.account.account,
			country: one.country,
			accessTokens: [...one.accessTokens].map(([token, { expiresAt }]) => ({ token, expiresAt })),
			refreshTokens: [...one.refreshTokens],
			newest: one.newest,
			refreshEndsAt: one.refreshEndsAt,
			refreshes: one.refreshes,
		})),
		codes: unused.map(([code, { appKey, account, country, uuid, issuedAt }]) => ({
			...{ code, appKey, account: account.account, country, issuedAt },
			...(uuid !== undefined && { uuid }),
		})),
		talk: world.talk.state,
		deeds: world.journal.all,
		push: { addresses: world.pushAddresses.all, until: world.pushedUntil },
	};
}

/** @throws Error where an account is gone, or its shops */
function findAccount(world: World, { account: name, country }: KeptConsent): Account {
	const account = world.accountNamed(name);
	if (account && (country === 'cb' || account.shops.some((shop) => shop.country === country))) {
		return account;
	}
	throw new Error(`There is no shop of ${name} in ${country}`);
}

/**
 * Fills a new world with what an earlier one was.
 *
 * @throws Error where the snapshot does not fit together; the world is of no use then
 */
export function restoreSnapshot(world: World, snapshot: Snapshot): void {
	if (snapshot.version !== 1) throw new Error('It is not of this version');
	world.settings = { ...DEFAULT_SETTINGS, ...snapshot.settings };
	for (const app of snapshot.apps) world.apps.set(app.appKey, app);
	world.restoreAccounts(snapshot.accounts);
	if (snapshot.talk) world.talk.state = snapshot.talk;
	for (const kept of snapshot.authorizations) {
		const tokens = kept.accessTokens.map(({ token, expiresAt }) => [token, { expiresAt }] as const);
		world.addAuthorization({
			...kept,
			account: findAccount(world, kept),
			accessTokens: new Map(tokens),
			refreshTokens: new Set(kept.refreshTokens),
			issued: [...tokens.map(([token]) => token), ...kept.refreshTokens],
		});
	}
	for (const { code, ...kept } of snapshot.codes) {
		const account = findAccount(world, kept);
		world.codes.set(code, { ...kept, account, used: false });
	}
	relive(world, snapshot.deeds ?? []);
	for (const address of snapshot.push?.addresses ?? []) world.pushAddresses.set(address);
	world.pushedUntil = snapshot.push?.until ?? 0;
}
