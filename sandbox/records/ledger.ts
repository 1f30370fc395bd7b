/** A line of a shop's settlement. */
export interface LedgerLine {
	at: number;
	/** Lazada's number of the kind of line [120956]. */
	feeType: number;
	/** What the shop gets, in cents; below 0 for what it pays. */
	cents: number;
	orderId: number;
	itemId: number;
	/** The index of the product that the item is of. */
	product: number;
}

/** What came of the orders of a shop that lives, oldest first. */
export class Ledger {
	readonly lines: LedgerLine[] = [];

	/** Adds lines of one item; lines are added as time passes. */
	add(item: Omit<LedgerLine, 'feeType' | 'cents'>, amounts: Array<[number, number]>): void {
		for (const [feeType, cents] of amounts) this.lines.push({ ...item, feeType, cents });
	}
}
