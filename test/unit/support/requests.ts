import type { RequestOptions } from '../../../client/sign/requestBody';
import type { Signer } from '../../../client/sign/signRequest';
import { readSettings } from '../../../lazada/settings';
import { lazadaSign, OFFICIAL } from '../../support/signing';

/** Address of the official vector's call. */
export const ORDER_GET = 'https://api.lazada.sg/rest/order/get';

type LegacyOptions = Omit<RequestOptions, 'url' | 'qs'> & { uri: string; qs?: unknown };

/** Options as the HTTP Request node passes them, with `uri` in place of `url`: n8n's own type does not know them. */
export function legacy(options: LegacyOptions): RequestOptions {
	return options as RequestOptions;
}

/** Signs as the official vector does. */
export const signer: Signer = {
	settings: readSettings({ appKey: OFFICIAL.appKey, appSecret: OFFICIAL.appSecret }),
	defaultGateway: () => 'https://api.lazada.vn/rest',
	accessTokenFor: () => OFFICIAL.accessToken,
	now: OFFICIAL.timestamp,
};

/** What has to be sent for the given business parameters, computed apart from the code under test. */
export function expectedParameters(
	given: Record<string, string>,
	apiPath: string = OFFICIAL.apiPath,
	now: number = OFFICIAL.timestamp,
): Record<string, string> {
	const all = Object.fromEntries([
		...Object.entries(given),
		['app_key', '123456'],
		['timestamp', String(now)],
		['sign_method', 'sha256'],
		['access_token', 'test'],
	]);
	return { ...all, sign: lazadaSign(apiPath, all, OFFICIAL.appSecret) };
}
