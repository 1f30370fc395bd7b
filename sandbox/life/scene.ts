import type { ShopRecords } from '../records/shopRecords';
import type { LifePlan } from './lifePlan';

/** What happens by itself to an order or a return, or to an order item. */
export interface Happening {
	kind: 'pay' | 'cancel' | 'ship' | 'deliver' | 'return' | 'refund';
	/** Index of the order, ID of the item, or ID of the return. */
	id: number;
}

/** What is to happen, so many seconds later. */
export type Later = Happening & { seconds: number };

/** A shop whose life goes on, at a time. */
export interface Scene {
	records: ShopRecords;
	plan: LifePlan;
	at: number;
}
