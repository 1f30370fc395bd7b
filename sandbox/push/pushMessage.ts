import type { Shop } from '../accounts';

type Json = Record<string, unknown>;

/** Lazada's numbers of the kinds of messages [120168]. */
export const MESSAGE_TYPES = {
	order: 0,
	qualityCheck: 1,
	chatMessage: 2,
	productAdded: 3,
	productEdited: 4,
	productDeleted: 5,
	lowStock: 6,
	authorizationEnding: 8,
	return: 10,
	promotion: 11,
	categoryTree: 12,
	package: 14,
	chatSession: 19,
	review: 21,
} as const;

/** Something that Lazada pushes. */
export interface PushMessage {
	type: number;
	/** Whom it is about; none where it is for all apps. */
	shop?: Shop;
	/** The only app that it is for. */
	appKey?: string;
	/** Milliseconds since 1970. */
	at: number;
	data: Json;
}

/** Of the types whose samples spell the site in another way. */
const SITES: Record<number, (country: string) => string> = {
	[MESSAGE_TYPES.productAdded]: (country) => `lazada-${country}`,
	[MESSAGE_TYPES.productEdited]: (country) => `LAZADA_${country.toUpperCase()}`,
	[MESSAGE_TYPES.productDeleted]: (country) => `LAZADA_${country.toUpperCase()}`,
};
/** Whose time at the top is in milliseconds; that of the others is in seconds. */
const IN_MILLISECONDS: readonly number[] = [MESSAGE_TYPES.order];
/** Without time and site at the top, and the seller's ID is a number. */
const BARE: readonly number[] = [MESSAGE_TYPES.chatMessage, MESSAGE_TYPES.chatSession];
/** Stand beside `data` in the sample of a new product, and in it elsewhere. */
const OUTSIDE = ['action', 'status_update_time'];

export function toSeconds(milliseconds: number): number {
	return Math.floor(milliseconds / 1000);
}

function describeSeller({ type, shop }: PushMessage): Json {
	if (shop === undefined) return {};
	// The text, as Lazada's sample has it.
	if (type === MESSAGE_TYPES.authorizationEnding) return { seller_id: 'null' };
	return { seller_id: BARE.includes(type) ? shop.sellerId : String(shop.sellerId) };
}

function describeData({ type, data }: PushMessage): Json {
	if (type !== MESSAGE_TYPES.productAdded) return { data };
	const isOutside = ([name]: [string, unknown]) => OUTSIDE.includes(name);
	const members = Object.entries(data);
	return {
		data: Object.fromEntries(members.filter((one) => !isOutside(one))),
		...Object.fromEntries(members.filter(isOutside)),
	};
}

/** What is sent, with the members, spellings and units of Lazada's sample of this type. */
export function toBody(message: PushMessage): Json {
	const { type, shop, at, data } = message;
	if (type === MESSAGE_TYPES.promotion) return data;
	const country = shop?.country ?? 'sg';
	const spell = Object.hasOwn(SITES, type) ? SITES[type] : (site: string) => `lazada_${site}`;
	return {
		...describeSeller(message),
		message_type: type,
		...describeData(message),
		...(!BARE.includes(type) && {
			timestamp: IN_MILLISECONDS.includes(type) ? at : toSeconds(at),
			site: spell(country),
		}),
	};
}
