import type { SkuMembers } from '../../../lazada/products/newSku';
import { toProductPayload, type ProductDraft } from '../../../lazada/products/productPayload';
import type { SendMore } from '../calls/callRequest';
import type { DraftSku } from './readNewSkus';
import { PicturePlacer } from './picturePlacer';
import type { Picture } from './pictures';

/** A product as an item gives it, before its pictures are at Lazada. */
export interface Draft extends Omit<ProductDraft, 'images' | 'skus'> {
	pictures: readonly Picture[];
	skus: readonly DraftSku[];
}

/**
 * Brings the pictures of a product to Lazada.
 *
 * @returns the payload that says all of the product
 */
export async function writePayload(draft: Draft, send: SendMore): Promise<string> {
	const placer = new PicturePlacer(send);
	const images = await placer.place(draft.pictures);
	const skus: SkuMembers[] = [];
	for (const { members, pictures } of draft.skus) {
		const Image = await placer.place(pictures);
		skus.push(Image.length > 0 ? { ...members, Images: { Image } } : members);
	}
	return toProductPayload({ ...draft, images, skus });
}
