import { equalInConstantTime, seal } from '../../../lazada/authorization/seal';
import { isRecord, readText } from '../../../lazada/json';

/** What the last page of a visit says, once the URL with the code has left the browser's address bar. */
export interface ResultNote {
	/** Name of the page. */
	page: string;
	/** Shops that were connected. */
	shops: readonly NamedShop[];
	/** What the seller can give to whoever runs the app, such as Lazada's code and request ID. */
	supportInfo: string;
}

export interface NamedShop {
	/** Code of the site. */
	country: string;
	name: string;
}

const MAX_SHOPS = 20;

function sign(body: string, appKey: string, appSecret: string): string {
	return seal('result', `${appKey}:${body}`, appSecret);
}

/**
 * Seals a note into text for the visitor's URL: readable, tamper-proof, without a secret.
 *
 * @param expiresAt milliseconds since 1970
 */
export function sealNote(
	{ page, shops, supportInfo }: ResultNote,
	expiresAt: number,
	appKey: string,
	appSecret: string,
): string {
	const named = shops.slice(0, MAX_SHOPS).map(({ country, name }) => ({ country, name }));
	const content = { page, shops: named, supportInfo, expiresAt };
	const body = Buffer.from(JSON.stringify(content), 'utf8').toString('base64url');
	return `${body}.${sign(body, appKey, appSecret)}`;
}

/**
 * Reads a sealed note.
 *
 * @param now milliseconds since 1970
 * @returns `undefined` if it was not sealed for this app, was changed, or has expired
 */
export function openNote(
	text: string,
	appKey: string,
	appSecret: string,
	now: number,
): ResultNote | undefined {
	const [body, mark = '', ...rest] = text.split('.');
	const isSealed = equalInConstantTime(mark, sign(body, appKey, appSecret));
	if (rest.length > 0 || !isSealed) return undefined;
	const content: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
	if (!isRecord(content) || !(now < Number(content.expiresAt))) return undefined;
	return {
		page: readText(content, 'page'),
		shops: readShops(content.shops),
		supportInfo: readText(content, 'supportInfo'),
	};
}

/** Reads shops that were stored or sealed as JSON. */
export function readShops(value: unknown): NamedShop[] {
	const shops = Array.isArray(value) ? value.filter(isRecord) : [];
	return shops.map((shop) => ({
		country: readText(shop, 'country'),
		name: readText(shop, 'name'),
	}));
}
