import type { ShopEvent } from '../records/shopEvents';
import type { ShopRecords } from '../records/shopRecords';
import { describeOrderItem, describeReturn } from './orderMessages';
import { describeLowStock, describeNewProduct, describeProduct } from './productMessages';
import type { PushMessage } from './pushMessage';

function describe(records: ShopRecords, event: ShopEvent): PushMessage[] {
	switch (event.kind) {
		case 'orderItem':
			return describeOrderItem(records, event);
		case 'return':
			return describeReturn(records, event);
		case 'product':
			return describeProduct(records, event);
		case 'newProduct':
			return describeNewProduct(records, event);
		case 'lowStock':
			return describeLowStock(records, event);
	}
}

/** What happened in the shops, and was not yet taken to be pushed. */
export class News {
	/** Whether somebody will take it. */
	isWanted = false;

	private messages: PushMessage[] = [];

	/** Notes what has happened in a shop, as its records have it now. */
	tell(records: ShopRecords, event: ShopEvent): void {
		if (this.isWanted) this.messages.push(...describe(records, event));
	}

	/** Takes what there is, oldest first. */
	take(): PushMessage[] {
		const taken = this.messages;
		this.messages = [];
		return taken;
	}
}
