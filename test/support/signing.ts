import { createHmac } from 'node:crypto';

/**
 * Lazada's signature, written from its guide [108068, 108069] and on bytes: the path, then all names and values
 * but `sign`, sorted by the bytes of the name, as HMAC-SHA256 in upper-case hex.
 */
export function lazadaSign(
	apiPath: string,
	parameters: Record<string, string>,
	appSecret: string,
): string {
	const pairs = Object.entries(parameters)
		.filter(([name]) => name !== 'sign')
		.map(([name, value]) => ({
			name: Buffer.from(name, 'utf8'),
			value: Buffer.from(value, 'utf8'),
		}))
		.sort((one, other) => Buffer.compare(one.name, other.name));
	const bytes = pairs.flatMap(({ name, value }) => [name, value]);
	return createHmac('sha256', appSecret)
		.update(Buffer.concat([Buffer.from(apiPath, 'utf8'), ...bytes]))
		.digest('hex')
		.toUpperCase();
}

/** The official vector of guide 108069. */
export const OFFICIAL = {
	appKey: '123456',
	appSecret: 'helloworld',
	accessToken: 'test',
	timestamp: 1517820392000,
	apiPath: '/order/get',
	baseString:
		'/order/getaccess_tokentestapp_key123456order_id1234sign_methodsha256timestamp1517820392000',
	sign: '4190D32361CFB9581350222F345CB77F3B19F0E31D162316848A2C1FFD5FAB4A',
} as const;

/** Everything that is sent for the official vector. */
export const OFFICIAL_PARAMETERS = {
	order_id: '1234',
	app_key: '123456',
	timestamp: '1517820392000',
	sign_method: 'sha256',
	access_token: 'test',
	sign: OFFICIAL.sign,
};

/** The value with all plain objects and lists in it frozen, so that a write to them throws. */
export function frozen<T>(value: T): T {
	const isPlain =
		Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
	if (isPlain && typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(frozen);
	}
	return value;
}
