import type { IHttpRequestOptions } from 'n8n-workflow';
import { notAuthorizedYet } from '../lazada/authorization/authorizationGuide';
import { readSettings } from '../lazada/settings';
import { isTokenApi } from '../lazada/signing/apiAddress';
import { gatewayFor } from '../lazada/sites/platform';
import { readGrantField } from './credentialFields';
import { NothingToSend, readCommand, reportThrown, type Fields } from './hookCommand';
import { signRequest } from './sign/signRequest';

function sign(fields: Fields, options: IHttpRequestOptions): IHttpRequestOptions {
	const command = readCommand(fields);
	if (command !== undefined && command.do !== 'sign') throw new NothingToSend();
	const now = Date.now();
	if (command !== undefined) {
		const { settings, accessToken } = command;
		return signRequest(options, {
			settings,
			defaultGateway: () => settings.platform.tokenBaseUrl,
			accessTokenFor: () => accessToken,
			now,
		});
	}
	const settings = readSettings(fields);
	const grant = readGrantField(fields, settings);
	return signRequest(options, {
		settings,
		defaultGateway() {
			const countries = grant?.sellers.map(({ country }) => country);
			return gatewayFor(settings.platform, grant?.country ?? '', countries);
		},
		accessTokenFor(apiPath) {
			if (isTokenApi(apiPath)) return undefined;
			if (grant === undefined) throw notAuthorizedYet(settings, now);
			return grant.accessToken;
		},
		now,
	});
}

/**
 * Signs a request with the credential's stored token, or as a node asks.
 *
 * @returns new options; those given are not changed
 * @throws LazadaError with all that the user needs to know in its message; NothingToSend where the request was only
 * made to run the hook
 */
export function authenticateRequest(
	fields: Fields,
	options: IHttpRequestOptions,
): IHttpRequestOptions {
	try {
		return sign(fields, options);
	} catch (error) {
		throw reportThrown(fields, error);
	}
}
