import { sendApiCall } from '../../../client/send';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { rejectsToken } from '../../../lazada/answers/codes';
import { LazadaError } from '../../../lazada/errors';
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

	/**
	 * Makes one call. If Lazada refuses the credential's token, it is made once more with the token that another
	 * execution has stored meanwhile, or with a refreshed one.
	 *
	 * @throws LazadaError
	 */
	async send(country: string, parameters: Parameters): Promise<AcceptedAnswer> {
		const { stored } = this.token;
		return await this.attempt(country, parameters).catch(async (error: unknown) => {
			const isRejected = error instanceof LazadaError && rejectsToken(error, 'accessToken');
			if (!isRejected || stored === undefined) throw error;
			const recovered = await this.run.grant.replace(stored);
			if (recovered === undefined) throw error;
			this.token = toCallToken(recovered);
			return await this.attempt(country, parameters);
		});
	}

	private async attempt(country: string, parameters: Parameters): Promise<AcceptedAnswer> {
		const { context, credential, calls } = this.run;
		const { method, apiPath, files, timeoutMs } = this.request;
		const { accessToken } = this.token;
		const url = gatewayFor(credential.settings.platform, country) + apiPath;
		const call = { method, url, parameters, files, timeoutMs };
		return await calls.call(
			{ apiPath, seller: accessToken },
			async () => await sendApiCall(context, credential, accessToken, call),
		);
	}
}
