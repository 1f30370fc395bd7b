import { ADS } from './ads';
import { CATEGORIES } from './categories';
import { CHAT } from './chat';
import { EARLY_BIRD } from './earlyBird';
import type { ApiPath } from './entry';
import { FINANCE } from './finance';
import { FLEXI_COMBOS } from './flexiCombos';
import { FREE_SHIPPING_PROMOTIONS } from './freeShipping';
import { GLOBAL_PRODUCTS } from './globalProducts';
import { LISTING_QUALITY } from './listingQuality';
import { MEDIA } from './media';
import { ORDERS } from './orders';
import { PACKAGES_AND_SHIPPING } from './packages';
import { PRODUCTS } from './products';
import { CANCELLATIONS_AND_RETURNS } from './returns';
import { REVIEWS } from './reviews';
import { SERVICE_MARKET } from './serviceMarket';
import { SHOP } from './shop';
import { PRICES_AND_STOCK } from './stock';
import { VOUCHERS } from './vouchers';
import { LAZADA_WAREHOUSES, WAREHOUSES } from './warehouses';

export type { ApiPath };

/** The APIs that sellers' software uses most, in the order in which a list shows them. */
export const API_PATHS: readonly ApiPath[] = [
	...ORDERS,
	...PACKAGES_AND_SHIPPING,
	...CANCELLATIONS_AND_RETURNS,
	...PRODUCTS,
	...PRICES_AND_STOCK,
	...CATEGORIES,
	...MEDIA,
	...LISTING_QUALITY,
	...GLOBAL_PRODUCTS,
	...FINANCE,
	...CHAT,
	...REVIEWS,
	...VOUCHERS,
	...FLEXI_COMBOS,
	...FREE_SHIPPING_PROMOTIONS,
	...EARLY_BIRD,
	...ADS,
	...SHOP,
	...WAREHOUSES,
	...LAZADA_WAREHOUSES,
	...SERVICE_MARKET,
];

const READS_BY_NAME = /(get|list|query|search|detail|details|trace|check|validate|status)$/i;

/** What is known of an API; `undefined` for one that the list doesn't have. */
export function findApi(apiPath: string): ApiPath | undefined {
	return API_PATHS.find(({ path }) => path === apiPath);
}

/** The page of an API in Lazada's reference. */
export function pageUrl(apiPath: string): string {
	return `https://open.lazada.com/apps/doc/api?path=${encodeURIComponent(apiPath)}`;
}

/** Whether a call only reads: as the catalogue says; otherwise a GET whose path says so. */
export function onlyReads(method: 'GET' | 'POST', apiPath: string): boolean {
	return findApi(apiPath)?.reads ?? (method === 'GET' && READS_BY_NAME.test(apiPath));
}

/** Whether a call changes something: as the catalogue says; otherwise a POST. */
export function changesSomething(method: 'GET' | 'POST', apiPath: string): boolean {
	const api = findApi(apiPath);
	return api === undefined ? method === 'POST' : !api.reads;
}
