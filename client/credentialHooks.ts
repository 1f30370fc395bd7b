import type { IHttpRequestOptions } from 'n8n-workflow';
import { notAuthorizedYet } from '../lazada/authorization/authorizationGuide';
import { joinMessage, LazadaError } from '../lazada/errors';
import { readSettings } from '../lazada/settings';
import { isTokenApi } from '../lazada/signing/apiAddress';
import { gatewayFor } from '../lazada/sites/platform';
import { readGrantField } from './credentialFields';
import { HOOK_RUNS, NothingToSend, readCommand, rememberThrown, type Fields } from './hookCommand';
import { grantKeeper } from './processMemory';
import type { Send } from './requests';
import { signRequest } from './sign/signRequest';
import type { HookOutput } from './tokens/grantKeeper';

/** What n8n is to store; nothing where nothing changed. */
type Stored = HookOutput | { tokenCopies: string; session: typeof HOOK_RUNS };

/** Tells the node what was thrown. A form shows nothing but the message of an error, so it gets all in that. */
function report(fields: Fields, error: unknown): unknown {
	rememberThrown(fields, error);
	return error instanceof LazadaError ? joinMessage(error) : error;
}

async function runCommand(send: Send, fields: Fields): Promise<Stored> {
	const command = readCommand(fields);
	switch (command?.do) {
		case 'sign':
			return {};
		case 'storeCopies':
			return { tokenCopies: command.copies, session: HOOK_RUNS };
		default: {
			const settings = readSettings(fields);
			const sendSigned: Send = async (options) => {
				const signed = signRequest(options, {
					settings,
					defaultGateway: () => settings.platform.tokenBaseUrl,
					accessTokenFor: () => undefined,
					now: Date.now(),
				});
				return await send(signed);
			};
			return await grantKeeper.run(sendSigned, settings, fields, command);
		}
	}
}

/**
 * The credential's hook, which n8n runs before each request: exchanges a new code, refreshes the grant when due, or
 * carries out what a node asks.
 *
 * @param send n8n's `httpRequest` helper
 * @throws LazadaError with all that the user needs to know in its message
 */
export async function preAuthenticate(send: Send, fields: Fields): Promise<Stored> {
	return await runCommand(send, fields).catch((error: unknown) => {
		throw report(fields, error);
	});
}

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
		throw report(fields, error);
	}
}
