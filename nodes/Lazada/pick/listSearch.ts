import { searchPaths } from '../api/searchPaths';
import { searchBrands } from './searchBrands';
import { searchCategories } from './searchCategories';
import { searchOrders } from './searchOrders';
import { searchProducts } from './searchProducts';
import { searchProviders } from './searchProviders';
import { searchReasons } from './searchReasons';
import { searchReturns } from './searchReturns';
import { searchWarehouses } from './searchWarehouses';

/** What can be picked from lists, by the methods that n8n calls for them. */
export const LIST_SEARCH = {
	searchPaths,
	searchBrands,
	searchCategories,
	searchOrders,
	searchProducts,
	searchProviders,
	searchReasons,
	searchReturns,
	searchWarehouses,
};
