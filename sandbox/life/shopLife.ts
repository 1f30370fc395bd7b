import type { ShopRecords } from '../records/shopRecords';
import { bearOrder } from './births';
import { isInShare } from './chance';
import { followItem, followReturn } from './consequences';
import { happen, waitForSeller } from './happenings';
import { changePlan, FIRST_PLAN, type Life, type LifePlan, type WantedPlan } from './lifePlan';
import type { Happening, Later, Scene } from './scene';
import { Timeline } from './timeline';

/**
 * The life of a shop: what buyers, carriers and Lazada do. No timer runs. What has happened by a time is made up for when
 * somebody looks, always the same, so that it doesn't matter when that is.
 */
export class ShopLife implements Life {
	private plan: LifePlan = FIRST_PLAN;

	private readonly timeline = new Timeline<Happening>();

	/** Since when orders have been born at this rate, and how often one could have been. */
	private births = { since: 0, count: 0 };

	/** @param seed what is by chance is the same for the same seed */
	constructor(
		private readonly records: ShopRecords,
		private readonly seed: number,
	) {
		const { orders, returns } = records;
		orders.endEvergreen();
		orders.onChange = (change) =>
			this.schedule(change.at, followItem(this.scene(change.at), change));
		returns.onChange = (change) =>
			this.schedule(change.at, followReturn(this.scene(change.at), change));
	}

	change(wanted: WantedPlan, now: number): void {
		const before = this.plan.ordersPerMinute;
		this.plan = changePlan(this.plan, wanted);
		if (this.plan.ordersPerMinute !== before) this.births = { since: now, count: 0 };
	}

	bear(count: number, now: number): number {
		for (let born = 0; born < count; born += 1) {
			if (!this.bearOne(now)) return born;
		}
		return count;
	}

	runTo(now: number): void {
		for (;;) {
			const at = Math.min(this.nextBirthAt, this.timeline.nextAt);
			if (at > now) return;
			if (this.nextBirthAt <= this.timeline.nextAt) {
				this.births.count += 1;
				if (!this.bearOne(at)) this.skipBirths(Math.min(now, this.timeline.nextAt));
			} else {
				const next = this.timeline.take();
				if (next) this.schedule(at, happen(this.scene(at), next));
			}
		}
	}

	private get birthInterval(): number {
		return 60_000 / this.plan.ordersPerMinute;
	}

	private get nextBirthAt(): number {
		const { since, count } = this.births;
		return since + (count + 1) * this.birthInterval;
	}

	/** Where all is sold out, nothing is born before something else happens: a month of it must not take long. */
	private skipBirths(until: number): void {
		const passed = Math.floor((until - this.births.since) / this.birthInterval);
		this.births.count = Math.max(this.births.count, passed);
	}

	private scene(at: number): Scene {
		return { records: this.records, plan: this.plan, at };
	}

	private schedule(at: number, later: Later[]): void {
		for (const { seconds, ...happening } of later) {
			this.timeline.add(at + seconds * 1000, happening);
		}
	}

	private bearOne(at: number): boolean {
		const { shares, seconds } = this.plan;
		const isUnpaid = isInShare(shares.unpaid, this.records.orders.addedCount, 0.25);
		const status = isUnpaid ? 'unpaid' : 'pending';
		const index = bearOrder(this.records, { seed: this.seed, status, at });
		if (index === undefined) return false;
		const pay: Later = { kind: 'pay', id: index, seconds: seconds.pay };
		this.schedule(at, isUnpaid ? [pay] : waitForSeller(this.scene(at), index));
		return true;
	}
}
