/** One of the causes that Lazada names beside a code that only says which step failed. */
export interface ErrorDetail {
	field?: string;
	message?: string;
	code?: string;
	/** The SKU that it is about, as the call named it. */
	seller_sku?: string;
	sku_id?: string;
	item_id?: string;
}

/** An answer of the gateway that is not a success. Lazada sends it with HTTP 200. */
export class GatewayError extends Error {
	constructor(
		readonly code: string,
		message: string,
		readonly type: 'ISV' | 'ISP' | 'SYSTEM' = 'ISV',
		readonly detail?: ErrorDetail[],
	) {
		super(message);
	}
}

/** What the gateway says where a parameter that an API needs is missing or empty. */
export function missingParameter(name: string): GatewayError {
	return new GatewayError(
		'MissingParameter',
		`The input parameter "${name}" that is mandatory for processing this request is not supplied`,
	);
}

/** What the gateway says where a parameter is not what an API takes; `problem` is such as `is not a number`. */
export function invalidParameter(name: string, problem: string): GatewayError {
	return new GatewayError('InvalidParameter', `The input parameter "${name}" ${problem}`);
}

/** A request to `/control/*` that cannot be fulfilled. */
export class ControlError extends Error {
	/** Read by fastify, which answers the message as JSON. */
	constructor(
		message: string,
		readonly statusCode: 400 | 404 = 400,
	) {
		super(message);
	}
}
