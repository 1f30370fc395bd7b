/** Promotions of one kind that a shop has: vouchers, or free shipping. */
export class Promotions {
	private readonly active = new Set<number>();

	constructor(
		private readonly firstId: number,
		private readonly count: number,
	) {}

	get ids(): number[] {
		return Array.from({ length: this.count }, (_, index) => this.firstId + index);
	}

	isActive(id: number): boolean {
		return this.active.has(id);
	}

	/** @returns whether there is such a promotion */
	activate(id: number): boolean {
		if (!this.ids.includes(id)) return false;
		this.active.add(id);
		return true;
	}
}
