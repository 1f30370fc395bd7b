import type { Sandbox } from '../../../sandbox/server';
import { APP } from '../../support/app';

/** A code as a seller's consent gives it, without the page. `cb` is the consent for all sites. */
export function issueCode({ world }: Sandbox, country: string, uuid?: string): string {
	const email = country === 'cb' ? 'crossborder@example.com' : `shop-${country}@example.com`;
	const account = world.accounts.find((candidate) => candidate.account === email);
	if (account === undefined) throw new Error(`There is no account ${email}`);
	return world.issueCode({ appKey: APP.appKey, account, country, uuid });
}

/** Whether Lazada has taken a code. */
export function isSpent({ world }: Sandbox, code: string): boolean {
	return world.codes.get(code)?.used === true;
}

/** How often an API was called. */
export function countCalls({ log }: Sandbox, path: string): number {
	return log.calls.filter((call) => call.path === path).length;
}

/** The tokens that the sandbox gave out last. */
export function newestTokens({ world }: Sandbox): { accessToken: string; refreshToken: string } {
	const authorization = world.authorizations.at(-1);
	if (authorization === undefined) throw new Error('No seller has authorized the app');
	return authorization.newest;
}
