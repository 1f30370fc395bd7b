import { once } from 'node:events';
import http, { type IncomingMessage, type OutgoingHttpHeader } from 'node:http';
import { PUSH_APP, signBody } from '../pushMessages';
import { openConnectLink, type ConnectLink } from './connectLink';
import type { Stage } from './stage';

/** All events that the trigger has. */
export const ALL_EVENTS = [
	...['orderStatus', 'productQualityCheck', 'chatMessage', 'productAdded', 'productEdited'],
	...['productDeleted', 'lowStock', 'videoStatus', 'authorizationEnding', 'returnStatus'],
	...['promotionEnding', 'categoryTree', 'shopStatus', 'packageStatus', 'chatSession'],
	...['productReview', 'jitPurchaseOrder', 'jitPickup', 'other', 'sellerAuthorized'],
];

/**
 * Opens a trigger for the app that has signed the sample messages.
 *
 * @param base of n8n, as Lazada knows it
 */
export async function openPushTrigger(
	stage: Stage,
	events: string[] = ALL_EVENTS,
	base?: string,
): Promise<ConnectLink> {
	const eventFilters = { ownMessages: true, broadcasts: true };
	return await openConnectLink(stage, { events, eventFilters }, base, PUSH_APP);
}

/** A list is sent as several lines. */
type Headers = Record<string, OutgoingHttpHeader>;

/** A request to the trigger's URL; a push as Lazada sends it, unless told otherwise. */
export interface PushAttempt {
	method?: string;
	headers: Headers;
	/** Without `content-length` it is sent in chunks. */
	body: string | Buffer;
}

/** @returns status of the answer */
export async function send(url: string, { method, headers, body }: PushAttempt): Promise<number> {
	const request = http.request(url, { method: method ?? 'POST', headers });
	const answered = once(request, 'response') as Promise<[IncomingMessage]>;
	request.end(body);
	const [response] = await answered;
	response.resume();
	return response.statusCode ?? NaN;
}

/** @returns status of the answer */
export async function push(
	url: string,
	body: string | Buffer,
	headers: Headers = { authorization: signBody(body) },
): Promise<number> {
	const length = Buffer.byteLength(body);
	const all = { 'content-type': 'application/json', 'content-length': length, ...headers };
	return await send(url, { headers: all, body });
}
