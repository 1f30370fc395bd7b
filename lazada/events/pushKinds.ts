import { isRecord, readOwn, readText, type JsonRecord } from '../json';
import type { PushEvent } from './readPush';

/** The seller and the order of the message that *Verify* in Lazada's console sends [120168]. */
const TEST_SELLER = '9999';
const TEST_ORDER = '123456';

/** Templates of chat messages that Lazada's marketing sends in the seller's name [121553]. */
const BROADCAST_TEMPLATES = ['200016'];

function readData({ message }: PushEvent): JsonRecord {
	const data = readOwn(message, 'data');
	return isRecord(data) ? data : {};
}

/** Whether it is the test message of the console, which tells of no order. */
export function isTestMessage({
	event,
	sellerId,
	ids,
}: Pick<PushEvent, 'event' | 'sellerId' | 'ids'>): boolean {
	return event === 'orderStatus' && sellerId === TEST_SELLER && ids.orderId === TEST_ORDER;
}

/** Whether a chat message is the seller's own, which comes back as well: answering it would never end [121553]. */
export function isOwnMessage(push: PushEvent): boolean {
	return push.event === 'chatMessage' && readText(readData(push), 'from_account_type') === '2';
}

/** Whether a chat message is one of Lazada's own: of its marketing, or of the system [121553]. */
export function isBroadcast(push: PushEvent): boolean {
	if (push.event !== 'chatMessage') return false;
	const data = readData(push);
	const isOfSystem = readText(data, 'type') === '2';
	return isOfSystem || BROADCAST_TEMPLATES.includes(readText(data, 'template_id'));
}

/**
 * What two deliveries of the same message have in common, and two different messages don't: Lazada delivers at least
 * once, and its messages have no number [120168].
 */
export function toRepeatKey({
	messageType,
	sellerId,
	country,
	ids,
	status,
	at,
	message,
}: PushEvent): string {
	const named = Object.entries(ids).sort(([one], [other]) => (one < other ? -1 : 1));
	// Where that doesn't say it, the same words at another time may be another event: better a repeat than a loss.
	const whole = named.length > 0 && status !== '' && at !== '' ? '' : JSON.stringify(message);
	return JSON.stringify([messageType, sellerId, country, named, status, at, whole]);
}
