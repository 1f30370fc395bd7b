import { tellNobody, type Tell } from './shopEvents';

/** What can change of a SKU. */
export interface SkuState {
	price: number;
	/** 0 where there is no sale. */
	salePrice: number;
	saleStart: string;
	saleEnd: string;
	/** What buyers can order, by warehouse. */
	sellable: Map<string, number>;
	/** What is reserved for orders in work. */
	occupied: number;
	status: 'active' | 'inactive' | 'deleted';
}

/** The warehouse that every seller has. */
export const MAIN_WAREHOUSE = 'dropshipping';

/** Of which Lazada warns once no more than so many can be sold. */
const LOW_STOCK = 5;

/** Products have one SKU each; `index` is that of the product. */
export class SkuRecords {
	/** Those that were changed; the others are as at the start. */
	private readonly changed = new Map<number, SkuState>();

	constructor(private readonly tell: Tell = tellNobody) {}

	find(index: number): SkuState {
		return (
			this.changed.get(index) ?? {
				price: 10 + index,
				salePrice: 0,
				saleStart: '',
				saleEnd: '',
				sellable: new Map([[MAIN_WAREHOUSE, index]]),
				occupied: 2,
				status: index % 10 === 9 ? 'inactive' : 'active',
			}
		);
	}

	/** Something changes of a SKU, and so of its product. */
	change(index: number, change: Partial<SkuState>, at: number): void {
		const action = change.status === 'deleted' ? 'deleted' : 'edited';
		this.set(index, change, at);
		this.tell({ kind: 'product', index, action, at });
	}

	/** How many units buyers can order: those of the main warehouse. */
	orderable(index: number): number {
		const { status, sellable } = this.find(index);
		return status === 'active' ? (sellable.get(MAIN_WAREHOUSE) ?? 0) : 0;
	}

	/** Reserves units for an order. */
	reserve(index: number, units: number, at: number): void {
		this.move(index, { sellable: -units, occupied: units }, at);
	}

	/** Makes units that were reserved sellable again. */
	release(index: number, units: number, at: number): void {
		this.move(index, { sellable: units, occupied: -units }, at);
	}

	/** Units that were reserved leave the warehouse. */
	sendOff(index: number, units: number, at: number): void {
		this.move(index, { sellable: 0, occupied: -units }, at);
	}

	private move(index: number, by: { sellable: number; occupied: number }, at: number): void {
		const { sellable, occupied } = this.find(index);
		const left = (sellable.get(MAIN_WAREHOUSE) ?? 0) + by.sellable;
		const change = {
			sellable: new Map(sellable).set(MAIN_WAREHOUSE, left),
			occupied: occupied + by.occupied,
		};
		this.set(index, change, at);
	}

	private set(index: number, change: Partial<SkuState>, at: number): void {
		const before = this.find(index);
		const after = { ...before, ...change };
		this.changed.set(index, after);
		for (const [warehouse, quantity] of after.sellable) {
			const was = before.sellable.get(warehouse) ?? 0;
			if (was > LOW_STOCK && quantity <= LOW_STOCK) {
				this.tell({ kind: 'lowStock', index, warehouse, at });
			}
		}
	}
}
