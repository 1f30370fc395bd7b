/** What is to happen, soonest first; what is due at the same time happens in the order in which it was added. */
export class Timeline<T> {
	/** A heap: each is not later than the two at twice its place. */
	private readonly heap: Array<{ at: number; turn: number; what: T }> = [];

	private turns = 0;

	/** When the next is due. */
	get nextAt(): number {
		return this.heap.length > 0 ? this.heap[0].at : Infinity;
	}

	add(at: number, what: T): void {
		this.turns += 1;
		this.heap.push({ at, turn: this.turns, what });
		let place = this.heap.length - 1;
		while (place > 0) {
			const parent = (place - 1) >> 1;
			if (!this.isBefore(place, parent)) return;
			this.swap(place, parent);
			place = parent;
		}
	}

	/** Takes the next one out. */
	take(): T | undefined {
		this.swap(0, this.heap.length - 1);
		const taken = this.heap.pop();
		let place = 0;
		for (;;) {
			const [left, right] = [2 * place + 1, 2 * place + 2];
			const child = right < this.heap.length && this.isBefore(right, left) ? right : left;
			if (child >= this.heap.length || !this.isBefore(child, place)) return taken?.what;
			this.swap(place, child);
			place = child;
		}
	}

	private isBefore(one: number, other: number): boolean {
		const [first, second] = [this.heap[one], this.heap[other]];
		return first.at === second.at ? first.turn < second.turn : first.at < second.at;
	}

	private swap(one: number, other: number): void {
		if (one === other || other < 0) return;
		[this.heap[one], this.heap[other]] = [this.heap[other], this.heap[one]];
	}
}
