import type { World } from '../world';
import { GrantNews } from './grantNews';
import type { PushMessage } from './pushMessage';
import { TalkNews } from './talkNews';
import { VoucherNews } from './voucherNews';

/** Sees all that happens in a world and is pushed. */
export class Watch {
	private readonly talk: TalkNews;

	private readonly grants = new GrantNews();

	private readonly vouchers = new VoucherNews();

	/** What happened before is no news; in a world that was kept, that is what was pushed before its end. */
	constructor(private readonly world: World) {
		const since = world.pushedUntil || world.now();
		world.standStill(since, () => world.knownRecords());
		this.talk = new TalkNews(since);
		world.news.isWanted = true;
	}

	/** Takes what has happened since the last time. */
	take(): PushMessage[] {
		const { world } = this;
		const now = world.now();
		const shops = world.knownRecords();
		world.pushedUntil = now;
		return [
			...world.news.take(),
			...this.talk.take(world),
			...this.grants.take(world),
			...this.vouchers.take(shops, now),
		];
	}

	end(): void {
		this.world.news.isWanted = false;
		this.world.pushedUntil = 0;
	}
}
