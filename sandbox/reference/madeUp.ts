import type { Shop } from '../accounts';
import type { Page } from './pages';

/** What made-up values are made from. */
export interface Setting {
	/** None where an API is called without a token. */
	shop?: Shop;
	parameters: Map<string, string>;
	page: Page;
}

type Value = string | number | boolean;

const HOUR_MS = 3_600_000;
const NOVEMBER_1 = Date.UTC(2026, 10, 1);

/** Members by their names in any of Lazada's spellings: what they are, of row `row`. The first that matches counts. */
const BY_NAME: Array<[name: RegExp, make: (row: number, setting: Setting) => Value]> = [
	[/^((ret)?success|isvalid)$/, () => true],
	[/^(not|hasmore|retry|repeated)/, () => false],
	[/^tiptype$/, () => 'success'],
	[/^tipcontent$/, () => ''],
	[/^(itemerrcode|err(or)?code|resultcode|msgcode)$/, () => 0],
	[/^(err|msg$|msginfo|resultm|displaymessage|logmessage)/, () => ''],
	[/^totalpages?$/, (_row, { page }) => Math.ceil(page.total / page.size)],
	[/^(total(count|items?|records?|products)?|counttotal)$/, (_row, { page }) => page.total],
	[/^(current|pageno|pagenum|pageindex|page|currentpagenumber)$/, (_row, { page }) => page.number],
	[/^(pagesize|perpage)$/, (_row, { page }) => page.size],
	[/^startrow$/, (_row, { page }) => page.offset],
	[/^sellerid$/, (_row, { shop }) => shop?.sellerId ?? 0],
	[/shortcode$/, (_row, { shop }) => shop?.shortCode ?? ''],
	[/(country|venture|marketplace)$/, (_row, { shop }) => (shop?.country ?? 'sg').toUpperCase()],
	[/currency/, () => 'SGD'],
	[
		/(url|picture|pictures|image|images|pic)$/,
		(row) => `https://sandbox.example.com/${row + 1}.png`,
	],
	[/^file$/, () => Buffer.from('<p>Sandbox</p>').toString('base64')],
	[/email/, (row) => `person-${row + 1}@example.com`],
	[
		/(amount|price|fee|balance|budget|revenue|spend|payout|subtotal|refunds|cpc|paid)(value|s|total|credit)?$/,
		(row) => ((row + 1) * 10).toFixed(2),
	],
	[/^data$/, () => 1001],
	[/status$/, () => 'active'],
];

const TIME = /([tT]ime|[dD]ate|_at|At|_?[sS]tart|_end|End|gmt_create|gmt_modified)$/;
const ID = /((^|_)(id|ids|no|number|position)|(Id|Ids|No|Number))$/;

/** A value without a type that fits its name. */
function imagine(name: string, row: number, setting: Setting): Value | undefined {
	const plain = name.replace(/[^a-zA-Z]/g, '').toLowerCase();
	const [, make] = BY_NAME.find(([pattern]) => pattern.test(plain)) ?? [];
	if (make) return make(row, setting);
	return ID.test(name) ? 1001 + row : undefined;
}

function makeTime(row: number): number {
	return NOVEMBER_1 + row * HOUR_MS;
}

/**
 * A value as it could be in an answer: what the request gives under the same name; otherwise what fits the name.
 *
 * @param type `string`, `number`, `boolean` or `object`
 * @param row where in its list it is, from 0; `undefined` outside of lists
 */
export function makeUp(
	name: string,
	type: string,
	row: number | undefined,
	setting: Setting,
): Value | object {
	const given = row === undefined ? (setting.parameters.get(name) ?? '') : '';
	const index = row ?? 0;
	if (type === 'object') return imagine(name, index, setting) === true ? true : {};
	if (type === 'number') {
		if (/^\d+(\.\d+)?$/.test(given)) return Number(given);
		if (TIME.test(name)) return makeTime(index);
		const imagined = Number(imagine(name, index, setting));
		return Number.isFinite(imagined) ? imagined : index + 1;
	}
	if (type === 'boolean') return imagine(name, index, setting) !== false;
	if (given !== '' && !/^[[{<]/.test(given)) return given;
	if (TIME.test(name)) return new Date(makeTime(index)).toISOString();
	return String(imagine(name, index, setting) ?? `${name} ${index + 1}`);
}
