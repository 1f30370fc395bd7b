import type { Dispatcher } from 'undici';
import { draw } from '../life/chance';
import { Timeline } from '../life/timeline';
import type { World } from '../world';
import { isTaken, post } from './post';
import type { LoggedMessage, PushLog } from './pushLog';
import { MESSAGE_TYPES } from './pushMessage';
import { signPush } from './signPush';

const AT_ONCE = 20;
/** Of a promotion, Lazada tells again every 5 minutes in place of 30, 3 times in place of 12 [120255]. */
const PROMOTION = { sooner: 6, seldomer: 4 };

/** A copy of a message that is to be delivered. */
interface Delivery {
	message: LoggedMessage;
	copy: number;
	/** From 0. */
	attempt: number;
}

/** Delivers messages until they are acknowledged, at Lazada's pace by the clock of the world. */
export class Deliveries {
	private due = new Timeline<Delivery>();

	private readonly onTheirWay = new Set<Promise<void>>();

	private draws = 0;

	constructor(
		private readonly world: World,
		private readonly log: PushLog,
		private readonly dispatcher: Dispatcher,
	) {}

	/** Adds a message for an app, which is delivered as often as the settings say. */
	add(appKey: string, type: number, body: string): void {
		const { pushCopies, pushSpreadMs } = this.world.settings;
		const copies = 1 + this.drawBelow(pushCopies);
		const message = this.log.add({ appKey, type, body, copies });
		for (let copy = 1; copy <= copies; copy += 1) {
			const at = this.world.now() + this.drawBelow(pushSpreadMs);
			this.due.add(at, { message, copy, attempt: 0 });
		}
	}

	/** Sends what is due. */
	send(): void {
		while (this.due.nextAt <= this.world.now() && this.onTheirWay.size < AT_ONCE) {
			const delivery = this.due.take();
			if (delivery === undefined) return;
			const sent = this.deliver(delivery).finally(() => this.onTheirWay.delete(sent));
			this.onTheirWay.add(sent);
		}
	}

	/** Forgets what is not on its way yet. */
	forget(): void {
		this.due = new Timeline();
	}

	/** Waits for those that are on their way. */
	async settle(): Promise<void> {
		await Promise.all(this.onTheirWay);
	}

	private drawBelow(sides: number): number {
		this.draws += 1;
		return sides > 1 ? draw(1, this.draws, Math.floor(sides)) : 0;
	}

	private async deliver({ message, copy, attempt }: Delivery): Promise<void> {
		const { settings, apps, pushAddresses } = this.world;
		const { appKey, body } = message;
		const app = apps.get(appKey);
		const address = pushAddresses.find(appKey);
		if (app === undefined || address?.status !== 'pushing') {
			message.givenUp += 1;
			return;
		}
		const letter = { url: address.url, body, authorization: signPush(app, body) };
		const at = new Date().toISOString();
		const outcome = await post(letter, this.dispatcher, settings.pushLimitMs);
		message.attempts.push({ at, copy, ...outcome });
		pushAddresses.count(address, !isTaken(outcome), settings.pushStopsAfter);
		if (isTaken(outcome)) message.taken += 1;
		else this.retry({ message, copy, attempt });
	}

	private retry({ message, copy, attempt }: Delivery): void {
		const { pushRetries, pushRetryMs } = this.world.settings;
		const isPromotion = message.type === MESSAGE_TYPES.promotion;
		const { sooner, seldomer } = isPromotion ? PROMOTION : { sooner: 1, seldomer: 1 };
		if (attempt >= Math.floor(pushRetries / seldomer)) {
			message.givenUp += 1;
			return;
		}
		const at = this.world.now() + pushRetryMs / sooner;
		this.due.add(at, { message, copy, attempt: attempt + 1 });
	}
}
