import { LazadaError } from '../../../lazada/errors';

/** "item 3", "items 0 to 11" or "items 0, 2, 5". */
function nameItems(indexes: readonly number[]): string {
	const sorted = [...indexes].sort((one, other) => one - other);
	const [first] = sorted;
	const last = sorted[sorted.length - 1];
	if (sorted.length === 1) return `item ${first}`;
	const isRow = last - first === sorted.length - 1;
	return isRow ? `items ${first} to ${last}` : `items ${sorted.join(', ')}`;
}

/** What came of one call: the items of which something came through, and whether anything was refused. */
export interface WriteOutcome {
	done: readonly number[];
	isRefused: boolean;
}

/**
 * The items of a run whose calls change something: one call at a time until one has come through, then as many as the
 * run makes at once. What is wrong with all of them is then refused once.
 */
export class CarefulWrites {
	/** Items of which something came through. */
	private readonly done: number[] = [];

	private turn: Promise<void> = Promise.resolve();

	private isStopped = false;

	/** @param stops whether the run stops at the first item that is refused */
	constructor(private readonly stops: boolean) {}

	/**
	 * Makes a call when it is its turn.
	 *
	 * @param judge what came of it
	 * @throws whatever the work throws; LazadaError (`canceled`) where the run has stopped before
	 */
	async run<T>(call: () => Promise<T>, judge: (output: T) => WriteOutcome): Promise<T> {
		const before = this.turn;
		let endTurn: () => void = () => undefined;
		this.turn = new Promise((resolve) => {
			endTurn = resolve;
		});
		await before;
		if (this.done.length > 0) endTurn();
		try {
			return await this.attempt(call, judge);
		} finally {
			endTurn();
		}
	}

	/** What came through, where a run stopped after it; `''` if nothing did. */
	describeDone(): string {
		if (this.done.length === 0) return '';
		return `The calls of ${nameItems(this.done)} came through: don't send them again.`;
	}

	private async attempt<T>(call: () => Promise<T>, judge: (output: T) => WriteOutcome): Promise<T> {
		if (this.isStopped) {
			throw new LazadaError('canceled', 'The run was canceled before this item was sent');
		}
		let isRefused = true;
		try {
			const output = await call();
			const outcome = judge(output);
			isRefused = outcome.isRefused;
			this.done.push(...outcome.done);
			return output;
		} finally {
			if (isRefused && this.stops) this.isStopped = true;
		}
	}
}
