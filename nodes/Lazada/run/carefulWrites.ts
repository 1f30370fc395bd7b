import { LazadaError } from '../../../lazada/errors';
import { PartialOutput, type OperationOutput } from './partialOutput';

/** "item 3", "items 0 to 11" or "items 0, 2, 5". */
function nameItems(indexes: readonly number[]): string {
	const sorted = [...indexes].sort((one, other) => one - other);
	const [first] = sorted;
	const last = sorted[sorted.length - 1];
	if (sorted.length === 1) return `item ${first}`;
	const isRow = last - first === sorted.length - 1;
	return isRow ? `items ${first} to ${last}` : `items ${sorted.join(', ')}`;
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
	 * Does an item's work when it is its turn.
	 *
	 * @throws whatever the work throws; LazadaError (`canceled`) where the run has stopped before its turn
	 */
	async run(itemIndex: number, work: () => Promise<OperationOutput>): Promise<OperationOutput> {
		const before = this.turn;
		let endTurn: () => void = () => undefined;
		this.turn = new Promise((resolve) => {
			endTurn = resolve;
		});
		await before;
		if (this.done.length > 0) endTurn();
		try {
			return await this.attempt(itemIndex, work);
		} finally {
			endTurn();
		}
	}

	/** What came through, where a run stopped after it; `''` if nothing did. */
	describeDone(): string {
		if (this.done.length === 0) return '';
		return `The calls of ${nameItems(this.done)} came through: don't send them again.`;
	}

	private async attempt(
		itemIndex: number,
		work: () => Promise<OperationOutput>,
	): Promise<OperationOutput> {
		if (this.isStopped) {
			throw new LazadaError('canceled', 'The run was canceled before this item was sent');
		}
		let isRefused = true;
		try {
			const output = await work();
			isRefused = output instanceof PartialOutput && output.problems.length > 0;
			const isThrough = !(output instanceof PartialOutput) || output.items.length > 0 || !isRefused;
			if (isThrough) this.done.push(itemIndex);
			return output;
		} finally {
			if (isRefused && this.stops) this.isStopped = true;
		}
	}
}
