import type { Shop } from '../accounts';
import type { Consent } from '../authorization';
import { GatewayError, missingParameter } from '../errors';
import type { ShopRecords } from '../records/shopRecords';
import type { Upload } from '../receive';
import type { World } from '../world';

/** A business call whose signature and token are good. */
export interface BusinessCall {
	method: string;
	world: World;
	/** The country of the gateway, where the call came through that of one. */
	country?: string;
	/** Such as `http://127.0.0.1:4010`. */
	origin: string;
	authorization: Consent;
	parameters: Map<string, string>;
	uploads: Upload[];
}

/** A business API, and how it answers: under `data`, under `result`, or with members at the top. */
export type BusinessApi = { methods: Array<'GET' | 'POST'> } & (
	| { under?: 'result'; answer(call: BusinessCall): unknown }
	| { under: 'top'; answer(call: BusinessCall): Record<string, unknown> }
);

/** The shop whose records an answer shows. */
export function findShop({ world, authorization, country }: BusinessCall): Shop {
	const shops = world.findShops(authorization);
	return shops.find((shop) => shop.country === country) ?? shops[0];
}

/** What that shop has. */
export function findRecords(call: BusinessCall): ShopRecords {
	return call.world.findRecords(findShop(call));
}

/** @throws GatewayError (`MissingParameter`) */
export function required({ parameters }: BusinessCall, name: string): string {
	const value = parameters.get(name);
	if (value) return value;
	throw missingParameter(name);
}

/**
 * Reads a number.
 *
 * @param range `fallback` is used where the parameter is missing; without it, the parameter is mandatory
 * @throws GatewayError (`MissingParameter`, `InvalidParameter`)
 */
export function wholeNumber(
	call: BusinessCall,
	name: string,
	range: { min?: number; max: number; fallback?: number },
): number {
	const { min = 0, max, fallback } = range;
	if (fallback !== undefined && !call.parameters.has(name)) return fallback;
	const text = fallback === undefined ? required(call, name) : call.parameters.get(name);
	const value = Number(text);
	if (/^\d+$/.test(text ?? '') && value >= min && value <= max) return value;
	throw new GatewayError(
		'InvalidParameter',
		`The input parameter "${name}" is not a number from ${min} to ${max}`,
	);
}

/** The records of one page, out of `total`; `make` creates a record by its index. */
export function slice<T>(
	offset: number,
	limit: number,
	total: number,
	make: (index: number) => T,
): T[] {
	const count = Math.max(0, Math.min(limit, total - offset));
	return Array.from({ length: count }, (_, index) => make(offset + index));
}
