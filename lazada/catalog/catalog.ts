import type { ApiPath } from './entry';
import { ORDERS } from './orders';
import { PRODUCTS } from './products';
import { PROMOTIONS } from './promotions';
import { SHOP } from './shop';

export type { ApiPath };

/** The APIs that sellers' software uses most, in the order in which a list shows them. */
export const API_PATHS: readonly ApiPath[] = [...ORDERS, ...PRODUCTS, ...SHOP, ...PROMOTIONS];
