import { LazadaError } from '../../../../../lazada/errors';
import { begin } from '../../../../../lazada/polling/begin';
import { findSource, type PollEvent } from '../../../../../lazada/polling/pollEvents';
import { pollShop } from '../../../../../lazada/polling/pollShop';
import { resume, toState, type PollState } from '../../../../../lazada/polling/pollState';
import type { PolledRow } from '../../../../../lazada/polling/polledRow';
import type { SimulatedShop } from './simulatedShop';

const SETTING = 'as it is';
const ANY = { status: '', products: [] };

/** A workflow that polls a simulated shop, and whose n8n can be killed. */
export class Polls {
	/** What executions got, in their order. */
	readonly out: PolledRow[] = [];

	/** What n8n has stored. */
	stored: PollState | undefined;

	private startedAt = 0;

	/** @param clockMs how far n8n's clock is ahead */
	constructor(
		private readonly shop: SimulatedShop,
		private readonly event: PollEvent,
		private readonly date: number | undefined,
		private readonly clockMs = 0,
	) {}

	/**
	 * Polls once.
	 *
	 * @param killed when n8n is killed: while the poll goes on, or after what is kept was stored, before the execution
	 */
	async poll(killed?: 'during' | 'before the execution'): Promise<void> {
		const { ask } = this.shop;
		const source = findSource(this.event, ANY);
		const state = resume(this.stored, SETTING, this.startedAt) ?? { setting: SETTING, cursors: {} };
		const work = async () => {
			const cursor = state.cursors.sg ?? (await begin(source, ask, this.date, this.now));
			const { items, cursor: next } = await pollShop(
				source,
				ask,
				cursor,
				this.now,
				async (rows) => await Promise.resolve({ items: rows }),
			);
			if (killed === 'during') return;
			// JSON, as n8n stores it.
			const emittedAt = items.length === 0 ? undefined : this.now;
			const before = { ...state, cursors: { sg: cursor } };
			const kept = JSON.stringify(toState(before, { sg: next }, emittedAt));
			this.stored = JSON.parse(kept) as PollState;
			if (killed === undefined) this.out.push(...items);
		};
		await work().catch((error: unknown) => {
			if (!(error instanceof LazadaError)) throw error;
		});
		if (killed !== undefined) this.startedAt = this.now + 1;
	}

	/** The rows' IDs, times and statuses. */
	get events(): string[] {
		return this.out.map(({ row }) => {
			const { order_id, item_id, updated_at, updated_time, statuses, status } = row;
			const id = order_id ?? item_id;
			const time = updated_time ?? Date.parse(String(updated_at));
			return [id, time, statuses ?? status].map(String).join(' ');
		});
	}

	get ids(): string[] {
		return this.out.map(({ row }) => String(row.order_id ?? row.item_id));
	}

	private get now(): number {
		return this.shop.now + this.clockMs;
	}
}
