import {
	type ICredentialDataDecryptedObject,
	type ICredentialsDecrypted,
	type IHttpRequestOptions,
} from 'n8n-workflow';
import { fieldsWithGrant } from '../../credentials/grantFields';
import { judgedRequest, judgeResponse } from '../../credentials/judgedRequest';
import { MultipartForm, type FilePart } from '../../credentials/multipartForm';
import { unreachable, type AcceptedAnswer } from '../../lazada/answer';
import { LazadaError, LazadaErrorInOneMessage } from '../../lazada/errors';
import { lastOf } from '../../lazada/lastOf';
import type { Parameters } from '../../lazada/signature';
import type { TokenCall } from '../../lazada/tokenCall';
import { CREDENTIAL_TYPE, type LazadaContext, type LazadaCredential } from './credential';
import { canceled, isCanceled, uncancelable } from './canceled';
import { nodeOf } from './itemParameter';

/**
 * Lets the credential sign a request, with `fields` in place of what it stores. n8n runs the credential's hook
 * on them and stores what the hook returns in the node's own credential.
 */
export async function sendWith(
	context: LazadaContext,
	fields: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
): Promise<unknown> {
	const own = nodeOf(context).credentials?.[CREDENTIAL_TYPE];
	const credentialsDecrypted: ICredentialsDecrypted = {
		id: own?.id ?? '',
		name: own?.name ?? '',
		type: CREDENTIAL_TYPE,
		data: fields,
	};
	return (await context.helpers.httpRequestWithAuthentication.call(
		context,
		CREDENTIAL_TYPE,
		options,
		{ credentialsDecrypted },
	)) as unknown;
}

/** What the credential threw, which n8n has wrapped. */
export function thrownByCredential(error: unknown): LazadaError | undefined {
	const cause = error instanceof Error ? error.cause : undefined;
	if (cause instanceof LazadaErrorInOneMessage) return cause.separate;
	return cause instanceof LazadaError ? cause : undefined;
}

const withoutGrant = lastOf((fields: ICredentialDataDecryptedObject) => ({
	...fields,
	...fieldsWithGrant(''),
	authorizationCode: '',
	session: 'stateless',
}));

const withAccessToken = lastOf((fields: ICredentialDataDecryptedObject, accessToken: string) => ({
	...fields,
	...fieldsWithGrant(JSON.stringify({ accessToken })),
	session: 'stateless',
}));

/**
 * Makes a token call for any seller: signed by the credential, whose own grant is neither used nor changed.
 *
 * @throws LazadaError (`refused`, `reauthorize`, `answer`, `unreachable`)
 */
export async function sendTokenCall(
	context: LazadaContext,
	{ fields, settings }: LazadaCredential,
	{ apiPath, parameters }: TokenCall,
): Promise<AcceptedAnswer> {
	const url = settings.platform.tokenBaseUrl + apiPath;
	const response = await sendWith(
		uncancelable(context),
		withoutGrant(fields),
		judgedRequest('POST', url, parameters),
	).catch((error: unknown) => {
		throw thrownByCredential(error) ?? unreachable(url, error);
	});
	return judgeResponse(response, [settings.appSecret, ...Object.values(parameters)]);
}

/** A business call of one API, not yet signed. */
export interface ApiCall {
	method: 'GET' | 'POST';
	/** Address of the API, with `/rest`. */
	url: string;
	parameters: Parameters;
	/** Only a POST has any. */
	files: readonly FilePart[];
	timeoutMs: number;
}

/**
 * Makes a business call with an access token of any seller: signed by the credential, whose own grant is neither
 * used nor changed.
 *
 * @throws LazadaError (`input`, `refused`, `reauthorize`, `answer`, `unreachable`)
 */
export async function sendApiCall(
	context: LazadaContext,
	{ fields, settings }: LazadaCredential,
	accessToken: string,
	{ method, url, parameters, files, timeoutMs }: ApiCall,
): Promise<AcceptedAnswer> {
	const body = files.length > 0 ? new MultipartForm(parameters, files) : parameters;
	const response = await sendWith(
		context,
		withAccessToken(fields, accessToken),
		judgedRequest(method, url, body, timeoutMs),
	).catch((error: unknown) => {
		if (isCanceled(context)) throw canceled();
		throw thrownByCredential(error) ?? unreachable(url, error);
	});
	return judgeResponse(response, [settings.appSecret, accessToken]);
}
