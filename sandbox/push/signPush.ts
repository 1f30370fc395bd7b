import { createHmac } from 'node:crypto';
import type { App } from '../world';

/** The signature of a pushed message, by Lazada's guide [120168]: of the App Key and the body, as it is sent. */
export function signPush({ appKey, appSecret }: App, body: string): string {
	return createHmac('sha256', appSecret)
		.update(appKey + body, 'utf8')
		.digest('hex');
}
