import type { ICredentialsDecrypted, IHttpRequestOptions } from 'n8n-workflow';
import type { AcceptedAnswer } from '../lazada/answers/answer';
import { judgeInside } from '../lazada/answers/inside';
import { LazadaError } from '../lazada/errors';
import type { Parameters } from '../lazada/signing/signature';
import { withAnswer } from './answerDetails';
import { CREDENTIAL_TYPE, type LazadaContext, type LazadaCredential } from './credential';
import { thrownFor, withCommand, type Fields } from './hookCommand';
import { uncancelable } from './n8nWorkarounds';
import { requestOptions, sendAndJudge, type Send } from './requests';
import { MultipartForm, type FilePart } from './sign/multipartForm';

/**
 * The one way from a node to Lazada: n8n runs the credential's code on `fields` in place of the stored ones, stores
 * what the hook returns in the node's own credential, and sends what `authenticate` has signed.
 *
 * @param fields with the command for the credential's code
 * @throws what the credential's code threw, otherwise n8n's own error
 */
export async function sendThroughCredential(
	context: LazadaContext,
	{ id, name }: LazadaCredential,
	fields: Fields,
	options: IHttpRequestOptions,
): Promise<unknown> {
	const type = CREDENTIAL_TYPE;
	const credentialsDecrypted: ICredentialsDecrypted = { id, name, type, data: fields };
	const sending = context.helpers.httpRequestWithAuthentication.call(
		context,
		CREDENTIAL_TYPE,
		options,
		{ credentialsDecrypted },
	);
	return await (sending as Promise<unknown>).catch((error: unknown) => {
		throw thrownFor(fields) ?? error;
	});
}

/**
 * Sends token calls of any seller: signed by the credential, whose own grant is neither used nor changed. Not cut off
 * when the user stops the execution: Lazada spends codes and refresh tokens when it gets them, and without its answer
 * the shop would have to authorize again.
 */
export function tokenCallSender(context: LazadaContext, credential: LazadaCredential): Send {
	const { fields, settings } = credential;
	const steady = uncancelable(context);
	return async (options) => {
		const signed = withCommand(fields, { do: 'sign', settings, accessToken: undefined });
		return await sendThroughCredential(steady, credential, signed, options);
	};
}

/** A business call of one API, not yet signed. */
export interface ApiCall {
	method: 'GET' | 'POST';
	apiPath: string;
	/** URL of the API, with `/rest`. */
	url: string;
	parameters: Parameters;
	/** Only a POST has any. */
	files: readonly FilePart[];
	timeoutMs: number;
	/** Whether an accepted answer is wanted also where it says that the call was not carried out. */
	keepRefusals: boolean;
}

/** Aborted when the user stops the execution; `undefined` where there is none to stop. */
export function cancelSignal(context: LazadaContext): AbortSignal | undefined {
	return 'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
}

/** The error of a call whose execution was stopped. n8n detects it by the word "canceled". */
export function canceled(): LazadaError {
	return new LazadaError('canceled', 'The execution was canceled before this call was answered');
}

/**
 * Makes a business call with an access token of any seller: signed by the credential, whose own grant is neither
 * used nor changed.
 *
 * @param accessToken `undefined` for an API that needs none
 * @throws LazadaError (`input`, `refused`, `reauthorize`, `badAnswer`, `unreachable`, `canceled`)
 */
export async function sendApiCall(
	context: LazadaContext,
	credential: LazadaCredential,
	accessToken: string | undefined,
	{ method, apiPath, url, parameters, files, timeoutMs, keepRefusals }: ApiCall,
): Promise<AcceptedAnswer> {
	const { fields, settings } = credential;
	const body = files.length > 0 ? new MultipartForm(parameters, files) : parameters;
	let response: unknown;
	const send: Send = async (options) => {
		const signed = withCommand(fields, { do: 'sign', settings, accessToken });
		const sending = sendThroughCredential(context, credential, signed, options);
		response = await sending.catch((error: unknown) => {
			throw cancelSignal(context)?.aborted === true ? canceled() : error;
		});
		return response;
	};
	const secrets = [settings.appSecret, ...(accessToken === undefined ? [] : [accessToken])];
	try {
		const answer = await sendAndJudge(send, requestOptions(method, url, body, timeoutMs), secrets);
		return keepRefusals ? answer : judgeInside(answer, apiPath, secrets);
	} catch (error) {
		throw withAnswer(error, apiPath, response, secrets);
	}
}
