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

/** Products have one SKU each; `index` is that of the product. */
export class SkuRecords {
	/** Those that were changed; the others are as at the start. */
	private readonly changed = new Map<number, SkuState>();

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

	change(index: number, change: Partial<SkuState>): void {
		this.changed.set(index, { ...this.find(index), ...change });
	}

	/** How many units buyers can order: those of the main warehouse. */
	orderable(index: number): number {
		const { status, sellable } = this.find(index);
		return status === 'active' ? (sellable.get(MAIN_WAREHOUSE) ?? 0) : 0;
	}

	/** Reserves units for an order. */
	reserve(index: number, units: number): void {
		this.move(index, -units, units);
	}

	/** Makes units that were reserved sellable again. */
	release(index: number, units: number): void {
		this.move(index, units, -units);
	}

	/** Units that were reserved leave the warehouse. */
	sendOff(index: number, units: number): void {
		this.move(index, 0, -units);
	}

	private move(index: number, sellableBy: number, occupiedBy: number): void {
		const { sellable, occupied } = this.find(index);
		const left = (sellable.get(MAIN_WAREHOUSE) ?? 0) + sellableBy;
		this.change(index, {
			sellable: new Map(sellable).set(MAIN_WAREHOUSE, left),
			occupied: occupied + occupiedBy,
		});
	}
}
