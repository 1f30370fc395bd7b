import type { ICredentialType, IHttpRequestOptions } from 'n8n-workflow';
import { OFFICIAL, OFFICIAL_PARAMETERS } from '../support/signing';
import { loadLazadaPackage } from './support/lazadaPackage';

/** What goes over the wire, wherever the options have it. */
function sent({ qs, body, ...rest }: IHttpRequestOptions & { form?: object }): object {
	return { ...qs, ...(body as object | undefined), ...rest.form };
}

describe('the official vector [108069] through the built credential', () => {
	let credential: ICredentialType;

	beforeAll(async () => {
		credential = (await loadLazadaPackage()).credentialTypes.lazadaApi.type;
		jest.spyOn(Date, 'now').mockReturnValue(OFFICIAL.timestamp);
	});

	afterAll(() => jest.restoreAllMocks());

	const url = 'https://api.lazada.sg/rest/order/get';
	const order = { order_id: '1234' };

	it.each([
		['a GET of the httpRequest kind', { url, method: 'GET', qs: order }],
		['a POST of the httpRequest kind', { url, method: 'POST', body: order }],
		['a GET of the HTTP Request node', { uri: url, method: 'GET', qs: order }],
		['a POST form of the HTTP Request node', { uri: url, method: 'POST', form: order }],
		['a POST of JSON of the HTTP Request node', { uri: url, method: 'POST', body: order }],
	])('is met by %s', async (_kind, options) => {
		const { authenticate } = credential;
		if (typeof authenticate !== 'function') throw new Error('authenticate is no function');
		const fields = {
			appKey: OFFICIAL.appKey,
			appSecret: OFFICIAL.appSecret,
			environment: 'lazada',
			tokenGrant: JSON.stringify({ accessToken: OFFICIAL.accessToken }),
		};
		const signed = await authenticate(fields, { url: '', ...options } as IHttpRequestOptions);
		expect(sent(signed)).toEqual(OFFICIAL_PARAMETERS);
	});
});
