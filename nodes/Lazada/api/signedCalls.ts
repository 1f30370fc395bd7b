import type { IExecuteFunctions } from 'n8n-workflow';
import type { AcceptedAnswer } from '../../../lazada/answer';
import type { Country } from '../../../lazada/countries';
import { LazadaError } from '../../../lazada/errors';
import type { Parameters } from '../../../lazada/signature';
import type { NodeRun } from '../run';
import { sendApiCall } from '../transport';
import type { CallRequest } from './callRequest';
import { tokenOf, type CallToken } from './callTokens';

function isTokenRefused(error: unknown): error is LazadaError {
	return error instanceof LazadaError && error.details.lazadaCode === 'IllegalAccessToken';
}

/** Makes the calls of one item, with a token that may be replaced on the way. */
export class SignedCalls {
	constructor(
		private readonly context: IExecuteFunctions,
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
	async send(country: Country, parameters: Parameters): Promise<AcceptedAnswer> {
		const { stored } = this.token;
		return await this.attempt(country, parameters).catch(async (error: unknown) => {
			if (!isTokenRefused(error) || stored === undefined) throw error;
			const recovered = await this.run.grant.after(stored);
			if (recovered === undefined) throw error;
			this.token = tokenOf(recovered);
			return await this.attempt(country, parameters);
		});
	}

	private async attempt(country: Country, parameters: Parameters): Promise<AcceptedAnswer> {
		const { credential, calls } = this.run;
		const { method, apiPath, files, timeoutMs } = this.request;
		const { accessToken } = this.token;
		const url = credential.settings.platform.gateways[country] + apiPath;
		const call = { method, url, parameters, files, timeoutMs };
		return await calls.call(
			{ apiPath, seller: accessToken },
			async () => await sendApiCall(this.context, credential, accessToken, call),
		);
	}
}
