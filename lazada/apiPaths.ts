import type { ApiPath } from './apiPaths/apiPath';
import { ORDERS } from './apiPaths/orders';
import { PRODUCTS } from './apiPaths/products';
import { PROMOTIONS } from './apiPaths/promotions';
import { SHOP } from './apiPaths/shop';

export type { ApiPath };

/** The APIs that sellers' software uses most, in the order in which a list shows them. */
export const API_PATHS: readonly ApiPath[] = [...ORDERS, ...PRODUCTS, ...SHOP, ...PROMOTIONS];
