import type { FastifyInstance } from 'fastify';
import { ControlError } from '../errors';
import type { World } from '../world';
import { pushAsked, type AskedMessage } from './askedMessages';
import type { Pusher } from './pusher';
import type { PushAddress } from './pushAddresses';
import { TEST_MESSAGES, type TestMessageForm } from './testMessages';

type WantedAddress = Pick<PushAddress, 'appKey' | 'url' | 'types'>;

/** Whether messages can be pushed to an address. Lazada takes only HTTPS. */
export function isPushUrl(url: string): boolean {
	return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/**
 * Gives an app an address, which is to be verified.
 *
 * @throws ControlError where the app, the address or the types cannot be
 */
export function setPushAddress(world: World, { appKey, url, types }: WantedAddress): PushAddress {
	if (!world.apps.has(appKey)) throw new ControlError('appKey is not the App Key of an app');
	if (!isPushUrl(url)) throw new ControlError('url must be an address that begins with http');
	const areTypes = types === undefined || (Array.isArray(types) && types.every(Number.isInteger));
	if (!areTypes) throw new ControlError('types must be a list of numbers');
	const address: PushAddress = { appKey, url, types, status: 'unverified' };
	world.pushAddresses.set(address);
	return address;
}

/** Serves `/control/push/*`. */
export function serveControlOfPush(server: FastifyInstance, world: World, pusher: Pusher): void {
	server.get('/control/push/addresses', () => world.pushAddresses.all);

	server.post('/control/push/addresses', (request) => {
		return setPushAddress(world, (request.body ?? {}) as WantedAddress);
	});

	server.delete('/control/push/addresses/:appKey', (request) => {
		const { appKey } = request.params as { appKey: string };
		if (!world.pushAddresses.remove(appKey)) {
			throw new ControlError('The app has no push address', 404);
		}
		return {};
	});

	/** What the button in Lazada's console does. */
	server.post('/control/push/verify', async (request) => {
		const { appKey, form = 'newer' } = (request.body ?? {}) as {
			appKey: string;
			form?: TestMessageForm;
		};
		if (!Object.hasOwn(TEST_MESSAGES, form)) throw new ControlError('form is older or newer');
		return await pusher.verify(appKey, form);
	});

	server.post('/control/push/messages', (request) => {
		const asked = (request.body ?? {}) as AskedMessage | AskedMessage[];
		return { pushed: pushAsked(pusher, world, [asked].flat()) };
	});

	server.get('/control/push/log', () => pusher.log.messages);

	server.delete('/control/push/log', () => {
		pusher.log.clear();
		return {};
	});
}
