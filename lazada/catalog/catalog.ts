import type { ApiPath } from './entry';
import { ORDERS } from './orders';
import { PRODUCTS } from './products';
import { PROMOTIONS } from './promotions';
import { SHOP } from './shop';

export type { ApiPath };

/** The APIs that sellers' software uses most, in the order in which a list shows them. */
export const API_PATHS: readonly ApiPath[] = [...ORDERS, ...PRODUCTS, ...SHOP, ...PROMOTIONS];

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
