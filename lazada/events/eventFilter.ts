import { isBroadcast, isOwnMessage } from './pushKinds';
import type { PushEvent } from './readPush';

/** Which pushed messages are wanted. An empty list wants all. */
export interface EventFilter {
	/** Names of events, such as `orderStatus`; here an empty list wants none. */
	events: readonly string[];
	sellerIds: readonly string[];
	/** Codes in lower case. */
	countries: readonly string[];
	/** In any case. */
	statuses: readonly string[];
	/** Whether the seller's own chat messages are wanted, which come back as well. */
	ownMessages: boolean;
	/** Whether Lazada's own chat messages are wanted. */
	broadcasts: boolean;
}

/** Whether a list has the value; what the message doesn't say can't be ruled out. */
function allows(list: readonly string[], value: string): boolean {
	return list.length === 0 || value === '' || list.includes(value);
}

/** Chat messages have a status too, but one that says only whether they were recalled. */
function allowsStatus({ statuses }: EventFilter, { event, status }: PushEvent): boolean {
	if (event === 'chatMessage') return true;
	const wanted = statuses.map((one) => one.toLowerCase());
	return allows(wanted, status.toLowerCase());
}

/** Whether a message passes the filter. */
export function isWanted(push: PushEvent, filter: EventFilter): boolean {
	return (
		filter.events.includes(push.event) &&
		allows(filter.sellerIds, push.sellerId) &&
		allows(filter.countries, push.country) &&
		allowsStatus(filter, push) &&
		(filter.ownMessages || !isOwnMessage(push)) &&
		(filter.broadcasts || !isBroadcast(push))
	);
}
