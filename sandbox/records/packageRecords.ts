/** A package, as packing makes it. */
export interface Package {
	id: string;
	trackingNumber: string;
	/** Ids of the order items in it. */
	itemIds: number[];
}

/** The packages of a shop. */
export class PackageRecords {
	private readonly packages = new Map<string, Package>();

	private readonly byItem = new Map<number, Package>();

	private made = 0;

	constructor(private readonly sellerId: number) {}

	make(itemIds: number[]): Package {
		this.made += 1;
		const number = `${this.sellerId}${String(this.made).padStart(5, '0')}`;
		const made = { id: `FP${number}`, trackingNumber: `SANDBOX${number}`, itemIds };
		this.packages.set(made.id, made);
		for (const itemId of itemIds) this.byItem.set(itemId, made);
		return made;
	}

	/** Makes a package anew: the old one is gone. */
	remake({ id, itemIds }: Package): Package {
		this.packages.delete(id);
		return this.make(itemIds);
	}

	find(id: string): Package | undefined {
		return this.packages.get(id);
	}

	findByItem(itemId: number): Package | undefined {
		return this.byItem.get(itemId);
	}
}
