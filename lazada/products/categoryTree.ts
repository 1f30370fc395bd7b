import { isRecord, readText } from '../json';

/** A category that products can be in. */
export interface LeafCategory {
	id: string;
	/** From the top down, such as `Bags`, `Laptop Bags`. */
	path: readonly string[];
}

const MAX_DEPTH = 20;

/**
 * The categories of Lazada's tree that have none below them: only these take products.
 *
 * @param tree as `/category/tree/get` gives it
 */
export function listLeafCategories(tree: unknown, above: readonly string[] = []): LeafCategory[] {
	if (!Array.isArray(tree) || above.length >= MAX_DEPTH) return [];
	return tree.filter(isRecord).flatMap((category) => {
		const path = [...above, readText(category, 'name')];
		const { children, leaf } = category;
		const hasMore = Array.isArray(children) && children.length > 0;
		if (hasMore) return listLeafCategories(children, path);
		const id = readText(category, 'category_id');
		return leaf === false || id === '' ? [] : [{ id, path }];
	});
}

/**
 * The categories whose path has every word, those first whose own name has them.
 *
 * @param words blank for all
 */
export function findCategories(all: readonly LeafCategory[], words: string): LeafCategory[] {
	const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
	const hasAll = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
	const found = all.filter(({ id, path }) => id === words.trim() || hasAll(path.join(' ')));
	const isNamed = ({ path }: LeafCategory) => hasAll(path.at(-1) ?? '');
	return [...found.filter(isNamed), ...found.filter((category) => !isNamed(category))];
}
