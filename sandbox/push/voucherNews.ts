import type { Promotions } from '../records/promotions';
import type { ShopRecords } from '../records/shopRecords';
import { MESSAGE_TYPES, type PushMessage } from './pushMessage';

/** How long before its end Lazada tells of it. */
const TOLD_MS = 72 * 3_600_000;

/** Vouchers that sellers have created and activated, and that end within 72 hours: each is told of once. */
export class VoucherNews {
	private readonly told = new WeakMap<Promotions, Set<number>>();

	take(shops: ShopRecords[], now: number): PushMessage[] {
		return shops.flatMap((records) => this.takeFrom(records, now));
	}

	private takeFrom({ shop, vouchers }: ShopRecords, now: number): PushMessage[] {
		const told = this.told.get(vouchers) ?? new Set();
		this.told.set(vouchers, told);
		const ending = vouchers.ids.flatMap((id) => {
			const end = Number(vouchers.findTerms(id)?.period_end_time ?? 0);
			const isEnding = vouchers.isActive(id) && end > now && end - now <= TOLD_MS;
			return isEnding && !told.has(id) ? [{ id, end }] : [];
		});
		return ending.map(({ id, end }) => {
			told.add(id);
			const data = {
				expireTime: end,
				notifyTime: now,
				promotionId: id,
				promotionType: 'SELLER_VOUCHER',
				sellerId: shop.sellerId,
			};
			return { type: MESSAGE_TYPES.promotion, shop, at: now, data };
		});
	}
}
