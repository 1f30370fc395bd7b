import { queryBrands } from './brands';
import { getCategoryAttributes, getCategoryTree } from './categories';

/** What the sandbox answers without a token too, by path behind `/rest`. */
export const OPEN_APIS: Record<
	string,
	(parameters: Map<string, string>) => Record<string, unknown>
> = {
	'/category/tree/get': getCategoryTree,
	'/category/attributes/get': getCategoryAttributes,
	'/category/brands/query': queryBrands,
};
