import type { IDataObject, NodeExecutionHint } from 'n8n-workflow';
import { nameShop } from '../../../lazada/grants/grant';
import { parseTime } from '../../../lazada/grants/storedGrant';
import { readText } from '../../../lazada/json';
import type { GrantStatus } from '../../shared/grantOutput';

const DAY_MS = 86_400_000;
/** Early enough to write to a seller, wait, and write again. */
const DAYS_AHEAD = 14;
const MAX_NAMED = 5;
const ALIVE: GrantStatus[] = ['authorized', 'refreshed', 'fresh'];

const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** n8n shows hints as HTML, and names come from sellers. */
function nameItem(item: IDataObject): string {
	const name = nameShop({ account: readText(item, 'account'), country: readText(item, 'country') });
	return name.replace(/[<>&"']/g, ' ');
}

function listNames(items: IDataObject[]): string {
	const names = items.slice(0, MAX_NAMED).map(nameItem).join(', ');
	const others = items.length - MAX_NAMED;
	return others > 0 ? `${names} and ${others} more` : names;
}

/**
 * From when on only the seller can help: the refresh token expires, or the access token where there is no other. 0 for
 * a refresh token of which Lazada doesn't say when it expires.
 */
function readExpiry({
	refreshToken,
	refreshTokenExpiresAt,
	accessTokenExpiresAt,
}: IDataObject): number {
	const known = parseTime(refreshTokenExpiresAt);
	return known > 0 || refreshToken ? known : parseTime(accessTokenExpiresAt);
}

function expiringHint(items: IDataObject[]): NodeExecutionHint {
	const first = new Date(Math.min(...items.map(readExpiry))).toISOString().slice(0, 10);
	const shops = `${items.length} ${plural(items.length, 'shop', 'shops')}`;
	return {
		type: 'warning',
		location: 'outputPane',
		message: `The authorization of ${shops} expires within ${DAYS_AHEAD} days (${plural(items.length, '', 'the first ')}on ${first}): ${listNames(items)}. ${plural(items.length, 'The seller must', 'The sellers must each')} open a new authorization link before then.`,
	};
}

function expiredHint(items: IDataObject[]): NodeExecutionHint {
	return {
		type: 'warning',
		location: 'outputPane',
		message: `${items.length} ${plural(items.length, 'shop', 'shops')} must authorize again: ${listNames(items)}. Send the seller a new authorization link.`,
	};
}

function postponedHint(items: IDataObject[]): NodeExecutionHint {
	const times = items.map(({ retryAt }) => parseTime(retryAt)).filter((time) => time > 0);
	const from = times.length === 0 ? '' : ` from ${new Date(Math.max(...times)).toISOString()}`;
	return {
		type: 'warning',
		location: 'outputPane',
		message: `${items.length} ${plural(items.length, 'item was', 'items were')} postponed because of Lazada's rate limit. Run ${plural(items.length, 'it', 'them')} again${from}.`,
	};
}

/**
 * What the node says above its output about authorizations that expire, and about what is left to do.
 *
 * @param items as the node returns them; those that are no grants are ignored
 * @param now milliseconds since 1970
 */
export function hintsFor(items: IDataObject[], now: number): NodeExecutionHint[] {
	const expired = items.filter(({ status }) => status === 'reauthorize');
	const postponed = items.filter(({ status }) => status === 'postponed');
	const expiring = items
		.filter(({ status }) => ALIVE.some((known) => known === status))
		.filter((item) => readExpiry(item) > 0 && readExpiry(item) < now + DAYS_AHEAD * DAY_MS);
	return [
		...(postponed.length > 0 ? [postponedHint(postponed)] : []),
		...(expired.length > 0 ? [expiredHint(expired)] : []),
		...(expiring.length > 0 ? [expiringHint(expiring)] : []),
	];
}

/** What calls said of their results, such as that there are more rows: each once. */
export function noteHints(notes: readonly string[]): NodeExecutionHint[] {
	const others = notes.length - MAX_NAMED;
	const shown = notes
		.slice(0, MAX_NAMED)
		.concat(others > 0 ? [`And ${others} more like this.`] : []);
	return shown.map((message) => ({ type: 'info', location: 'outputPane', message }));
}
