/** A promotion's terms, by Lazada's names. */
export type Terms = Readonly<Record<string, string | number>>;

/** Promotions of one kind that a shop has: vouchers, or free shipping. */
export class Promotions {
	readonly ids: number[];

	private readonly active = new Set<number>();

	private readonly terms = new Map<number, Terms>();

	private readonly skus = new Map<number, Set<number>>();

	constructor(firstId: number, count: number) {
		this.ids = Array.from({ length: count }, (_, index) => firstId + index);
	}

	has(id: number): boolean {
		return this.ids.includes(id);
	}

	isActive(id: number): boolean {
		return this.active.has(id);
	}

	/** @returns whether there is such a promotion */
	activate(id: number): boolean {
		if (!this.has(id)) return false;
		this.active.add(id);
		return true;
	}

	/** @returns whether there is such a promotion */
	deactivate(id: number): boolean {
		this.active.delete(id);
		return this.has(id);
	}

	/** @returns its ID */
	create(terms: Terms): number {
		const id = Math.max(...this.ids) + 1;
		this.ids.push(id);
		this.terms.set(id, terms);
		return id;
	}

	/** Replaces the terms of a promotion. */
	update(id: number, terms: Terms): void {
		this.terms.set(id, terms);
	}

	/** The terms that it was given; `undefined` for one that is as at the start. */
	findTerms(id: number): Terms | undefined {
		return this.terms.get(id);
	}

	/** The SKUs that it is for. */
	findSkus(id: number): Set<number> {
		const skus = this.skus.get(id) ?? new Set<number>();
		this.skus.set(id, skus);
		return skus;
	}
}
