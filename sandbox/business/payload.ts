import { GatewayError } from '../errors';
import { required, type BusinessCall } from './api';

/**
 * Reads `payload`: JSON, or the text of what begins as XML does.
 *
 * @throws GatewayError (`MissingParameter`, `InvalidParameter`)
 */
export function readPayload(call: BusinessCall): unknown {
	const payload = required(call, 'payload');
	try {
		return JSON.parse(payload);
	} catch {
		if (payload.trim().startsWith('<')) return payload;
		throw new GatewayError(
			'InvalidParameter',
			'The input parameter "payload" is neither JSON nor XML',
		);
	}
}
