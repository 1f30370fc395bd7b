import { isRecord, textOf } from './grant';
import { sameText, seal } from './seal';

/** What the last page of a visit says, once the address that brought it is out of sight. */
export interface ClosingNote {
	/** Name of the page. */
	page: string;
	/** Shops that were connected. */
	shops: readonly NamedShop[];
	/** What the seller may hand to whoever runs the app, such as Lazada's code and request id. */
	remark: string;
}

export interface NamedShop {
	/** Code of the site. */
	country: string;
	name: string;
}

const MOST_SHOPS = 20;

function sealOf(body: string, appKey: string, appSecret: string): string {
	return seal('closing', `${appKey}:${body}`, appSecret);
}

/**
 * Seals a note into text that the visitor's address can carry: readable, not changeable, without a secret.
 *
 * @param expiresAt milliseconds since 1970
 */
export function sealNote(
	{ page, shops, remark }: ClosingNote,
	expiresAt: number,
	appKey: string,
	appSecret: string,
): string {
	const named = shops.slice(0, MOST_SHOPS).map(({ country, name }) => ({ country, name }));
	const content = { page, shops: named, remark, expiresAt };
	const body = Buffer.from(JSON.stringify(content), 'utf8').toString('base64url');
	return `${body}.${sealOf(body, appKey, appSecret)}`;
}

/**
 * Reads a sealed note.
 *
 * @param now milliseconds since 1970
 * @returns `undefined` if it was not sealed for this app, was changed, or is too old
 */
export function openNote(
	text: string,
	appKey: string,
	appSecret: string,
	now: number,
): ClosingNote | undefined {
	const [body, mark = '', ...rest] = text.split('.');
	if (rest.length > 0 || !sameText(mark, sealOf(body, appKey, appSecret))) return undefined;
	const content: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
	if (!isRecord(content) || !(now < Number(content.expiresAt))) return undefined;
	const shops = Array.isArray(content.shops) ? content.shops.filter(isRecord) : [];
	return {
		page: textOf(content, 'page'),
		shops: shops.map((shop) => ({ country: textOf(shop, 'country'), name: textOf(shop, 'name') })),
		remark: textOf(content, 'remark'),
	};
}
