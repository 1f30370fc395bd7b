import { findCategories, listLeafCategories } from '../../../lazada/products/categoryTree';
import { listMethod } from './listMethod';

/** Of some thousands. */
const SHOWN = 200;

/** The categories that take products, each by the path to it. */
export const searchCategories = listMethod(
	async (ask, { text, from }) => {
		const { data } = await ask('/category/tree/get');
		const found = findCategories(listLeafCategories(data), text);
		const next = from + SHOWN;
		return {
			items: found.slice(from, next).map(({ id, path }) => ({ name: path.join(' › '), value: id })),
			next: next < found.length ? next : undefined,
		};
	},
	{ isOpen: true },
);
