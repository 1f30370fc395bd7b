import { callWithGrant } from '../../../client/callWithGrant';
import type { LazadaContext } from '../../../client/credential';
import { retriedCall } from '../../../client/retriedCall';
import { cancelSignal, sendApiCall } from '../../../client/send';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { onlyReads } from '../../../lazada/catalog/catalog';
import { gatewayFor } from '../../../lazada/sites/platform';
import type { CallRequest } from './callRequest';
import { toCallToken, type CallToken } from './tokens';

/** What one call sends, and where to. */
type Call = Pick<CallRequest, 'method' | 'apiPath' | 'parameters' | 'files'>;

/** Makes the calls of one item, or of a list in the form, with a token that may be replaced on the way. */
export class SignedCalls {
	constructor(
		private readonly run: { context: LazadaContext },
		private readonly how: Pick<CallRequest, 'timeoutMs' | 'keepRefusals'>,
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
	async send(country: string, call: Call): Promise<AcceptedAnswer> {
		const { accessToken, stored, app } = this.token;
		const attempt = async (token: string) => await this.attempt(token, country, call);
		if (stored === undefined) return await attempt(accessToken);
		const { apiPath } = call;
		const { answer, grant } = await callWithGrant(app.grant, stored, { country, apiPath }, attempt);
		this.token = toCallToken(app, grant);
		return answer;
	}

	private async attempt(accessToken: string, country: string, call: Call): Promise<AcceptedAnswer> {
		const { credential, calls } = this.token.app;
		const { method, apiPath } = call;
		const url = gatewayFor(credential.settings.platform, country) + apiPath;
		const { timeoutMs, keepRefusals } = this.how;
		const sent = { ...call, url, timeoutMs, keepRefusals };
		const target = { apiPath, seller: accessToken };
		const signal = cancelSignal(this.run.context);
		return await retriedCall(
			onlyReads(method, apiPath),
			signal,
			async () =>
				await calls.call(
					target,
					async () => await sendApiCall(this.run.context, credential, accessToken, sent),
				),
		);
	}
}
