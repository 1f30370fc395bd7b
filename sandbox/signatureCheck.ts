import { createHmac, timingSafeEqual } from 'node:crypto';
import { GatewayError, missingParameter } from './errors';
import type { App, World } from './world';

/** Seconds by which a request's timestamp may be off [108069]. */
const TIMESTAMP_TOLERANCE_SECONDS = 7200;

function required(parameters: Map<string, string>, name: string): string {
	const value = parameters.get(name);
	if (value) return value;
	throw missingParameter(name);
}

/** After a reset, both secrets work for as long as was chosen there [108056]. */
function listSecrets({ appSecret, oldSecret }: App, now: number): string[] {
	return oldSecret && now < oldSecret.endsAt ? [appSecret, oldSecret.appSecret] : [appSecret];
}

function isSignedWith(
	appSecret: string,
	apiPath: string,
	parameters: Map<string, string>,
	sign: string,
): boolean {
	const sent = Buffer.from(sign, 'latin1');
	const pairs = [...parameters]
		.filter(([name]) => name !== 'sign')
		.map(([name, value]) => [Buffer.from(name), Buffer.from(value)] as const)
		.sort(([one], [other]) => Buffer.compare(one, other));
	const digest = createHmac('sha256', appSecret).update(apiPath);
	for (const [name, value] of pairs) digest.update(name).update(value);
	const expected = Buffer.from(digest.digest('hex').toUpperCase(), 'latin1');
	return sent.length === expected.length && timingSafeEqual(sent, expected);
}

/**
 * Checks a request as the gateway does [108068, 108069]. Written from Lazada's guide, on purpose without the code
 * of `lazada/`: a mistake that both shared would never show.
 *
 * @param apiPath behind `/rest`
 * @param parameters of query and form together
 */
export function checkSignature(
	world: World,
	apiPath: string,
	parameters: Map<string, string>,
): App {
	const app = world.apps.get(required(parameters, 'app_key'));
	if (!app) throw new GatewayError('InvalidAppKey', 'The specified App Key is invalid');

	if (required(parameters, 'sign_method') !== 'sha256') {
		throw new GatewayError('InvalidParameter', 'The input parameter "sign_method" is not sha256');
	}
	const timestamp = required(parameters, 'timestamp');
	const offSeconds = Math.abs(world.now() - Number(timestamp)) / 1000;
	if (!/^\d{13}$/.test(timestamp) || offSeconds > TIMESTAMP_TOLERANCE_SECONDS) {
		throw new GatewayError(
			'IllegalTimestamp',
			'The specified timestamp is invalid or out of range',
		);
	}

	const sign = required(parameters, 'sign');
	if (
		!listSecrets(app, world.now()).some((secret) => isSignedWith(secret, apiPath, parameters, sign))
	) {
		throw new GatewayError(
			'IncompleteSignature',
			'The request signature does not conform to platform standards',
		);
	}
	return app;
}
