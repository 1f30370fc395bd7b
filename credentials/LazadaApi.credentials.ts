import {
	CREDENTIAL_EMPTY_VALUE,
	type Icon,
	type ICredentialDataDecryptedObject,
	type ICredentialTestRequest,
	type ICredentialType,
	type IDataObject,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INodeProperties,
} from 'n8n-workflow';
import { isTokenApi } from '../lazada/apiAddress';
import { notAuthorizedYet } from '../lazada/authorizationGuide';
import { LazadaError, LazadaErrorInOneMessage } from '../lazada/errors';
import { gatewayFor } from '../lazada/platform';
import { readSettings } from '../lazada/settings';
import { copiesToStore } from './copyFields';
import { grantOf } from './grantFields';
import { GrantKept, KEEP_GRANT_ADDRESS } from './grantKept';
import { GrantKeeper } from './grantKeeper';
import { signRequest } from './signRequest';
import { sellerTestRules } from './testRules';
import type { HttpRequest } from './tokenClient';

const clock = () => Date.now();

const OPEN_PLATFORM = '<a href="https://open.lazada.com" target="_blank">Lazada Open Platform</a>';

/** One for the process: parallel executions share their refreshes. */
const keeper = new GrantKeeper(clock);

/** A credential's form shows the message of an error and nothing else. */
function throwForForm(error: unknown): never {
	const isOurs = error instanceof LazadaError && !(error instanceof GrantKept);
	throw isOurs ? new LazadaErrorInOneMessage(error) : error;
}

/** Signs with the fields of a credential; see `signRequest`. */
function signWith(
	fields: ICredentialDataDecryptedObject,
	options: IHttpRequestOptions,
	now: number,
): IHttpRequestOptions {
	if (options.url === KEEP_GRANT_ADDRESS) throw new GrantKept();
	const settings = readSettings(fields);
	const grant = grantOf(fields, settings);
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

export class LazadaApi implements ICredentialType {
	name = 'lazadaApi';

	displayName = 'Lazada API';

	icon: Icon = { light: 'file:../icons/lazada.svg', dark: 'file:../icons/lazada.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-lazada/n8n-nodes-lazada/blob/main/docs/credential.md';

	/** The credential signs for Lazada's hosts only, so a list of allowed domains could only break it. */
	hideDomainRestrictionFields = true;

	properties: INodeProperties[] = [
		{
			displayName: 'App Key',
			name: 'appKey',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 123456',
			description: `App Key of your app in ${OPEN_PLATFORM}`,
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: `App Secret of your app in ${OPEN_PLATFORM}`,
		},
		{
			displayName: 'Callback URL',
			name: 'callbackUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/callback',
			description:
				'The callback exactly as it is registered for your app, such as the production URL of a Lazada Trigger. Lazada sends the seller there with the authorization code.',
		},
		{
			displayName: 'Authorization Code',
			name: 'authorizationCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/callback?code=0_123456_…',
			description:
				'Leave empty and save to get the authorization link. Then paste the address the browser was sent to, or only the code in it, within 30 minutes and save again. It is exchanged once.',
		},
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Lazada', value: 'lazada', description: "Lazada's own hosts" },
				{
					name: 'Custom Gateway',
					value: 'custom',
					description: 'One gateway of your own, such as the local sandbox',
				},
			],
			default: 'lazada',
		},
		{
			displayName: 'Gateway URL',
			name: 'gatewayUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. http://127.0.0.1:4010',
			description:
				'Base that serves /oauth/authorize and /rest. Must be HTTPS, or on this machine.',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Refresh Ahead (Hours)',
			name: 'refreshAheadHours',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 48,
			description:
				'How long before its end the access token is refreshed, but never in the first half of its life. Lazada advises 48 hours.',
		},
		{
			displayName: 'Grant',
			name: 'tokenGrant',
			type: 'hidden',
			typeOptions: { password: true },
			default: '',
		},
		{
			// A form that was opened before the grant came hands this back, and n8n puts the stored copy in its place.
			displayName: 'Copy of the Grant',
			name: 'oauthTokenData',
			type: 'hidden',
			typeOptions: { password: true },
			default: CREDENTIAL_EMPTY_VALUE,
		},
		{
			// A form that was opened before there were any hands this back as well.
			displayName: 'Safety Copies',
			name: 'tokenCopies',
			type: 'hidden',
			typeOptions: { password: true },
			default: CREDENTIAL_EMPTY_VALUE,
		},
		{
			// Always '': n8n then runs preAuthentication before each request, and the hook decides by itself.
			displayName: 'Session',
			name: 'session',
			type: 'hidden',
			typeOptions: { expirable: true },
			default: '',
		},
	];

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const copies = copiesToStore(credentials);
		if (copies !== undefined) return { ...copies };
		const httpRequest: HttpRequest = async (options) =>
			(await this.helpers.httpRequest(options)) as unknown;
		const kept = await keeper.keep(httpRequest, credentials).catch(throwForForm);
		return { ...kept };
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return await Promise.resolve(requestOptions)
			.then((options) => signWith(credentials, options, clock()))
			.catch(throwForForm);
	}

	test: ICredentialTestRequest = {
		request: { method: 'GET', url: '/seller/get', ignoreHttpStatusErrors: true },
		rules: sellerTestRules(),
	};
}
