import { GatewayError, type ErrorDetail } from '../errors';
import type { BusinessCall } from './api';
import { readPayload } from './payload';
import { refusal } from './readers';

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value, or that of any entry of a list on the way to it, is missing. */
function lacks(value: unknown, [name, ...rest]: string[]): boolean {
	if (Array.isArray(value)) {
		return value.length === 0 || value.some((entry) => lacks(entry, [name, ...rest]));
	}
	const member = isObject(value) ? value[name] : undefined;
	if (rest.length > 0) return lacks(member, rest);
	return member === undefined || member === null || member === '';
}

function lacksElement(xml: string, path: string[]): boolean {
	return !new RegExp(`<${path.at(-1)}>\\s*[^\\s<]`).test(xml);
}

/** The members of a payload's product, whatever it is written in. */
export interface ReadProduct {
	/** @param path below `Request.Product`, such as `Attributes.name` */
	lacks(path: string): boolean;
	/** Empty where it names none. */
	itemId: string;
	sellerSkus: string[];
}

function toText(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function readXml(xml: string): ReadProduct {
	const found = xml.matchAll(/<SellerSku>\s*([^<]*?)\s*<\/SellerSku>/g);
	return {
		lacks: (path) => lacksElement(xml, path.split('.')),
		itemId: /<ItemId>\s*(\d+)\s*<\/ItemId>/.exec(xml)?.[1] ?? '',
		sellerSkus: [...found].map(([, sku]) => sku),
	};
}

/**
 * Reads the product that a payload describes.
 *
 * @throws GatewayError (30) where there is none
 */
export function readProduct(call: BusinessCall): ReadProduct {
	const payload = readPayload(call);
	if (typeof payload === 'string') return readXml(payload);
	const request = isObject(payload) ? payload.Request : undefined;
	const product = isObject(request) ? request.Product : undefined;
	if (!isObject(product)) throw refusal('30', 'Empty Request');
	const list = isObject(product.Skus) ? product.Skus.Sku : undefined;
	const skus = (Array.isArray(list) ? list : [list]).filter(isObject);
	return {
		lacks: (path) => lacks(product, path.split('.')),
		itemId: toText(product.ItemId),
		sellerSkus: skus.map(({ SellerSku }) => String(SellerSku)),
	};
}

/**
 * Refuses a product in which something is missing.
 *
 * @param needed paths such as `Attributes.name`
 * @throws GatewayError with the code of the step that fails, and all that is missing in `detail`
 */
export function requireMembers(
	product: ReadProduct,
	needed: string[],
	failure: { code: string; text: string },
): void {
	const detail = needed
		.filter((path) => product.lacks(path))
		.map((path): ErrorDetail => {
			const field = path.split('.').at(-1);
			return { field, message: `${field} is mandatory`, code: 'CHK_BASIC_REQUIRED' };
		});
	if (detail.length === 0) return;
	throw new GatewayError(failure.code, `E${failure.code}: ${failure.text}`, 'ISP', detail);
}
