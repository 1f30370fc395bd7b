import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { isRecord, readText } from '../../../lazada/json';
import {
	readCategoryAttributes,
	type CategoryAttribute,
} from '../../../lazada/products/categoryAttributes';
import { openFormShop, type Ask } from '../pick/formCalls';
import { readFormText } from '../pick/formValues';

/** The category of a product that there is. */
async function readCategory(ask: Ask, item_id: string): Promise<string> {
	const { data } = await ask('/product/item/get', { item_id });
	return isRecord(data) ? readText(data, 'primary_category') : '';
}

/**
 * The attributes of the category that is picked in the form, or of the product's.
 *
 * @returns `undefined` where neither is picked
 * @throws LazadaError
 */
export async function readFormAttributes(
	form: ILoadOptionsFunctions,
): Promise<CategoryAttribute[] | undefined> {
	const isUpdate = readFormText(form, 'operation') === 'update';
	const picked = readFormText(form, isUpdate ? 'product' : 'category');
	if (!/^\d+$/.test(picked)) return undefined;
	const ask = await openFormShop(form, !isUpdate);
	const primary_category_id = isUpdate ? await readCategory(ask, picked) : picked;
	const { data } = await ask('/category/attributes/get', { primary_category_id });
	return readCategoryAttributes(data);
}
