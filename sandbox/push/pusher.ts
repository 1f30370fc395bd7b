import { Agent } from 'undici';
import { ControlError } from '../errors';
import type { World } from '../world';
import { Deliveries } from './deliveries';
import { hasGrant } from './grantNews';
import { isTaken, post, type Outcome } from './post';
import type { PushAddress } from './pushAddresses';
import { PushLog } from './pushLog';
import { toBody, type PushMessage } from './pushMessage';
import { signPush } from './signPush';
import { TEST_MESSAGES, type TestMessageForm } from './testMessages';
import { Watch } from './watch';

const LOOK_EVERY_MS = 50;

/** Pushes what happens in the shops to the addresses of the apps. While there is no address, it does nothing. */
export class Pusher {
	readonly log = new PushLog();

	private readonly agent = new Agent();

	private readonly deliveries: Deliveries;

	private watch?: Watch;

	private timer?: NodeJS.Timeout;

	constructor(private readonly world: World) {
		this.deliveries = new Deliveries(world, this.log, this.agent);
	}

	/** From now on, it looks by itself. */
	start(): void {
		this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
	}

	/** Forgets what was to be pushed, and the log of it. */
	forget(): void {
		this.deliveries.forget();
		this.log.clear();
	}

	/** Takes note of what has happened by now, and sends what is due. */
	look(): void {
		if (this.world.pushAddresses.all.length > 0) {
			this.watch ??= new Watch(this.world);
			for (const message of this.watch.take()) this.push(message);
		} else {
			this.watch?.end();
			this.watch = undefined;
		}
		this.deliveries.send();
	}

	/**
	 * Pushes a message to each address that is to get it.
	 *
	 * @returns how many these are
	 */
	push(message: PushMessage): number {
		const { shop, type } = message;
		const wanted = this.addressesFor(message.appKey).filter(
			({ appKey, types }) =>
				(types?.includes(type) ?? true) &&
				(shop === undefined || hasGrant(this.world, appKey, shop)),
		);
		const body = JSON.stringify(toBody(message));
		for (const { appKey } of wanted) this.deliveries.add(appKey, type, body);
		return wanted.length;
	}

	/**
	 * Pushes a text as it is, whoever it is about, to the address of one app or to all.
	 *
	 * @returns how many these are
	 */
	pushText(body: string, type: number, appKey?: string): number {
		const wanted = this.addressesFor(appKey);
		for (const address of wanted) this.deliveries.add(address.appKey, type, body);
		return wanted.length;
	}

	/**
	 * The *Verify* of Lazada's console: sends its test message. Once that is acknowledged in time, messages are pushed.
	 *
	 * @throws ControlError where the app has no address
	 */
	async verify(
		appKey: string,
		form: TestMessageForm = 'newer',
	): Promise<Outcome & { passed: boolean }> {
		const app = this.world.apps.get(appKey);
		const address = this.world.pushAddresses.find(appKey);
		if (!app || !address) throw new ControlError('The app has no push address', 404);
		const body = JSON.stringify(TEST_MESSAGES[form]);
		const letter = { url: address.url, body, authorization: signPush(app, body) };
		const outcome = await post(letter, this.agent, this.world.settings.pushLimitMs);
		const passed = isTaken(outcome);
		if (passed) this.world.pushAddresses.beginPushing(address);
		return { passed, ...outcome };
	}

	/** Nothing is sent any more; waits for what is on its way. */
	async close(): Promise<void> {
		clearInterval(this.timer);
		await this.agent.destroy();
		await this.deliveries.settle();
	}

	private addressesFor(appKey?: string): PushAddress[] {
		return this.world.pushAddresses.all.filter(
			(one) => one.status === 'pushing' && (appKey === undefined || one.appKey === appKey),
		);
	}
}
