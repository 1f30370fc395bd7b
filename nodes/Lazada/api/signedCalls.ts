import { callWithGrant } from '../../../client/callWithGrant';
import { retriedCall } from '../../../client/retriedCall';
import { sendApiCall } from '../../../client/send';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { onlyReads } from '../../../lazada/catalog/catalog';
import type { Parameters } from '../../../lazada/signing/signature';
import { gatewayFor } from '../../../lazada/sites/platform';
import type { NodeRun } from '../run/operation';
import type { CallRequest } from './request';
import { toCallToken, type CallToken } from './tokens';

/** Makes the calls of one item, with a token that may be replaced on the way. */
export class SignedCalls {
	constructor(
		private readonly run: NodeRun,
		private readonly request: CallRequest,
		private token: CallToken,
	) {}

	/** Texts that nothing may show. */
	get secrets(): string[] {
		return [this.token.app.credential.settings.appSecret, this.token.accessToken];
	}

	/**
	 * Makes one call, with the credential's token as `callWithGrant` does.
	 *
	 * @throws LazadaError
	 */
	async send(country: string, parameters: Parameters): Promise<AcceptedAnswer> {
		const { accessToken, stored, app } = this.token;
		const attempt = async (token: string) => await this.attempt(token, country, parameters);
		if (stored === undefined) return await attempt(accessToken);
		const { apiPath } = this.request;
		const { answer, grant } = await callWithGrant(app.grant, stored, { country, apiPath }, attempt);
		this.token = toCallToken(app, grant);
		return answer;
	}

	private async attempt(
		accessToken: string,
		country: string,
		parameters: Parameters,
	): Promise<AcceptedAnswer> {
		const { credential, calls } = this.token.app;
		const { method, apiPath, files, timeoutMs, keepRefusals } = this.request;
		const url = gatewayFor(credential.settings.platform, country) + apiPath;
		const call = { method, apiPath, url, parameters, files, timeoutMs, keepRefusals };
		const target = { apiPath, seller: accessToken };
		const signal = this.run.context.getExecutionCancelSignal();
		return await retriedCall(
			onlyReads(method, apiPath),
			signal,
			async () =>
				await calls.call(
					target,
					async () => await sendApiCall(this.run.context, credential, accessToken, call),
				),
		);
	}
}
