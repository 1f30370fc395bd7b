import { LazadaError } from '../errors';
import { isRecord, parseExactJson, readOwn, readText, type JsonRecord } from '../json';
import { EVENT_TYPES, OTHER_EVENT, PROMOTION, type EventType } from './eventTypes';
import { isTooDeep } from './jsonDepth';
import { readMoment, readSite } from './pushValues';

/** A pushed message, its many spellings read. IDs are text: they are longer than JavaScript's numbers. */
export interface PushEvent {
	/** Such as `orderStatus`; `other` for a type that Lazada doesn't document. */
	event: string;
	/** Lazada's `message_type`. */
	messageType: number;
	/** `''` where the message is for no single seller. */
	sellerId: string;
	/** Code of the site in lower case, `''` where the message doesn't say. */
	country: string;
	/** ISO 8601 in UTC, `''` where the message has no time. */
	at: string;
	/** As Lazada wrote it, `''` where it has none. */
	status: string;
	/** By name, such as `orderId`. */
	ids: Record<string, string>;
	/** When the authorization ends, ISO 8601; of `authorizationEnding` alone. */
	expiresAt?: string;
	/** Lazada's message as it was. */
	message: JsonRecord;
}

const NO_SELLER = ['', 'null', '0'];
const SELLER_NAMES = ['seller_id', 'sellerId', 'user_account_id'];

function notAMessage(what: string): LazadaError {
	return new LazadaError('input', `The body of the request ${what}`, {
		advice: 'Lazada pushes JSON objects with a message_type.',
	});
}

function parse(body: Buffer): JsonRecord {
	const text = body.toString('utf8');
	if (isTooDeep(text)) throw notAMessage('is nested too deep');
	let value: unknown;
	try {
		value = parseExactJson(text);
	} catch {
		throw notAMessage("isn't JSON");
	}
	if (isRecord(value)) return value;
	throw notAMessage("isn't a JSON object");
}

/** The type, and what is in the envelope. */
function open(message: JsonRecord): { messageType: number; data: JsonRecord } {
	const inner = readOwn(message, 'data');
	const data = isRecord(inner) ? inner : {};
	const type = readText(message, 'message_type') || readText(message, 'msg_type');
	if (/^\d{1,9}$/.test(type)) return { messageType: Number(type), data };
	if (type === '' && readText(message, 'promotionId') !== '') {
		return { messageType: PROMOTION, data: message };
	}
	throw notAMessage('has no message_type');
}

function readSeller(message: JsonRecord, data: JsonRecord): string {
	const named = [
		readText(message, 'seller_id'),
		...SELLER_NAMES.map((name) => readText(data, name)),
	];
	return named.find((id) => !NO_SELLER.includes(id)) ?? '';
}

/** Chat messages name both sides by account: the seller's is that of type 2 [121553]. */
function readChatSeller(data: JsonRecord): string {
	const side = ['from', 'to'].find((name) => readText(data, `${name}_account_type`) === '2');
	return side === undefined ? '' : readText(data, `${side}_account_id`);
}

function readIds({ ids }: Pick<EventType, 'ids'>, data: JsonRecord): Record<string, string> {
	const found = Object.entries(ids).map(([name, member]) => [name, readText(data, member)]);
	return Object.fromEntries(found.filter(([, id]) => id !== '')) as Record<string, string>;
}

/**
 * Reads a pushed message [120168]. Its signature must have been checked before.
 *
 * @param body the body of the request as it came
 * @throws LazadaError (`input`) where it is no message of Lazada's
 */
export function readPush(body: Buffer): PushEvent {
	const message = parse(body);
	const { messageType, data } = open(message);
	const type: EventType | undefined = Object.hasOwn(EVENT_TYPES, messageType)
		? EVENT_TYPES[messageType]
		: undefined;
	// Some samples have what belongs to the data beside it [120197].
	const read = (name: string | undefined) =>
		name === undefined ? '' : readText(data, name) || readText(message, name);
	const expiry = type?.event === 'authorizationEnding' ? readMoment(read('auth_expiry_time')) : '';
	return {
		event: type?.event ?? OTHER_EVENT,
		messageType,
		sellerId: readSeller(message, data) || readChatSeller(data),
		country: readSite(readText(message, 'site') || readText(data, 'site_id')),
		at: readMoment(read(type?.at)) || readMoment(readText(message, 'timestamp')),
		status: read(type?.status),
		ids: readIds(type ?? { ids: {} }, data),
		...(expiry !== '' && { expiresAt: expiry }),
		message,
	};
}
