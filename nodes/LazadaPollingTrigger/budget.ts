import type { IPollFunctions } from 'n8n-workflow';
import { monotonicNow } from '../../client/monotonicNow';
import { LazadaError } from '../../lazada/errors';

/** Where n8n doesn't say how long a poll may take. */
const USUAL_MS = 300_000;
const MAX_TIMEOUT_MS = 20_000;
/** Shares of the whole: behind the last of them, a call that was begun may still be made again twice. */
const SHARES = { lists: 0.4, items: 0.55, call: 0.14 };

/** How long a poll may take: n8n abandons one that takes longer, and what it brought. */
export class Budget {
	private readonly startedAt = monotonicNow();

	private constructor(private readonly ms: number) {}

	static forPoll(context: IPollFunctions): Budget {
		// n8n before 2.40 has no such method.
		const isTold = 'getPollBudgetMs' in context && typeof context.getPollBudgetMs === 'function';
		return new Budget(isTold ? context.getPollBudgetMs() : USUAL_MS);
	}

	/** How long to wait for one answer, or for a rate limit. */
	get waitMs(): number {
		return Math.min(MAX_TIMEOUT_MS, this.ms * SHARES.call);
	}

	/**
	 * When the lists of a shop must be read.
	 *
	 * @param shopsLeft this one and those that come after it
	 */
	endOfShop(shopsLeft: number): Deadline {
		const end = this.startedAt + this.ms * SHARES.lists;
		const now = monotonicNow();
		return new Deadline(now + Math.max(0, end - now) / shopsLeft);
	}

	/** When all must be read. */
	get end(): Deadline {
		return new Deadline(this.startedAt + this.ms * SHARES.items);
	}
}

/** When no further call is begun. */
export class Deadline {
	/** Whether a call was kept from being begun. */
	isOver = false;

	constructor(private readonly at: number) {}

	/** @throws LazadaError (`postponed`) */
	check(): void {
		if (monotonicNow() < this.at) return;
		this.isOver = true;
		throw new LazadaError('postponed', 'The time that n8n gives a poll is over', {
			advice: 'The next poll goes on from there.',
		});
	}
}
