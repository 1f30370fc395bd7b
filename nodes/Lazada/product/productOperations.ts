import type { Operation } from '../run/operation';
import { activateProduct } from './activateProduct';
import { createProduct } from './createProduct';
import { deactivateProduct } from './deactivateProduct';
import { getManyProducts } from './getManyProducts';
import { getProduct } from './getProduct';
import { removeSkus } from './removeSkus';
import { updatePriceStock } from './updatePriceStock';
import { updateProduct } from './updateProduct';
import { uploadImage } from './uploadImage';

/** What a seller does with products. */
export const PRODUCT_OPERATIONS: readonly Operation[] = [
	activateProduct,
	createProduct,
	deactivateProduct,
	getProduct,
	getManyProducts,
	removeSkus,
	updateProduct,
	updatePriceStock,
	uploadImage,
];
