/** Something that happened in a shop, just now as its records have it. `at` is in milliseconds since 1970. */
export type ShopEvent = { at: number } & (
	| { kind: 'orderItem'; itemId: number; status: string }
	| { kind: 'return'; returnId: number; lineIds: number[]; status: string }
	| { kind: 'product'; index: number; action: 'edited' | 'deleted' }
	| {
			kind: 'newProduct';
			itemId: number;
			skus: Array<{ sellerSku: string; shopSku: string; skuId: number }>;
	  }
	| { kind: 'lowStock'; index: number; warehouse: string }
);

/** Takes note of what happens. */
export type Tell = (event: ShopEvent) => void;

/** For records that nobody wants to hear of. */
export const tellNobody: Tell = () => undefined;
