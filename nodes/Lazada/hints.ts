import type { IDataObject, NodeExecutionHint } from 'n8n-workflow';
import { textOf } from '../../lazada/grant';
import { shopName } from '../../lazada/shopName';
import { timeOf } from '../../lazada/storedGrant';
import type { GrantStatus } from './grantOutput';

const DAY_MS = 86_400_000;
/** Early enough to write to a seller, wait, and write again. */
const DAYS_AHEAD = 14;
const MOST_NAMED = 5;
const ALIVE: GrantStatus[] = ['authorized', 'refreshed', 'fresh'];

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** n8n shows hints as HTML, and names come from sellers. */
function nameOf(item: IDataObject): string {
	const name = shopName({ account: textOf(item, 'account'), country: textOf(item, 'country') });
	return name.replace(/[<>&"']/g, ' ');
}

function named(items: IDataObject[]): string {
	const names = items.slice(0, MOST_NAMED).map(nameOf).join(', ');
	const others = items.length - MOST_NAMED;
	return others > 0 ? `${names} and ${others} more` : names;
}

/** When only the seller can go on: with the refresh token, or with the access token where there is no other. */
function endOf({ refreshTokenExpiresAt, accessTokenExpiresAt }: IDataObject): number {
	return timeOf(refreshTokenExpiresAt) || timeOf(accessTokenExpiresAt);
}

function endingHint(items: IDataObject[]): NodeExecutionHint {
	const first = new Date(Math.min(...items.map(endOf))).toISOString().slice(0, 10);
	const shops = `${items.length} ${plural(items.length, 'shop', 'shops')}`;
	return {
		type: 'warning',
		location: 'outputPane',
		message: `The authorization of ${shops} ends within ${DAYS_AHEAD} days, on ${first}${plural(items.length, '', ' at first')}: ${named(items)}. Let the seller open a new authorization link before that.`,
	};
}

function endedHint(items: IDataObject[]): NodeExecutionHint {
	return {
		type: 'warning',
		location: 'outputPane',
		message: `${items.length} ${plural(items.length, 'shop', 'shops')} must authorize again: ${named(items)}. Send the seller a new authorization link.`,
	};
}

function postponedHint(items: IDataObject[]): NodeExecutionHint {
	const times = items.map(({ retryAt }) => timeOf(retryAt)).filter((time) => time > 0);
	const from = times.length === 0 ? '' : ` from ${new Date(Math.max(...times)).toISOString()}`;
	return {
		type: 'warning',
		location: 'outputPane',
		message: `${items.length} ${plural(items.length, 'item is', 'items are')} left for later, because Lazada allows no more calls now. Run ${plural(items.length, 'it', 'them')} again${from}.`,
	};
}

/**
 * What the node says above its output about authorizations that are ending, and about what is left to do.
 *
 * @param items as the node puts them out; those that are no grants are passed over
 * @param now milliseconds since 1970
 */
export function hintsFor(items: IDataObject[], now: number): NodeExecutionHint[] {
	const ended = items.filter(({ status }) => status === 'reauthorize');
	const postponed = items.filter(({ status }) => status === 'postponed');
	const ending = items
		.filter(({ status }) => ALIVE.some((known) => known === status))
		.filter((item) => endOf(item) > 0 && endOf(item) < now + DAYS_AHEAD * DAY_MS);
	return [
		...(postponed.length > 0 ? [postponedHint(postponed)] : []),
		...(ended.length > 0 ? [endedHint(ended)] : []),
		...(ending.length > 0 ? [endingHint(ending)] : []),
	];
}
