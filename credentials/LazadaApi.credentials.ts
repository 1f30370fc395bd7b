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
import { authenticateRequest } from '../client/authenticate';
import { sellerTestRules } from '../client/credentialTest';
import { HOOK_RUNS } from '../client/hookCommand';
import { preAuthenticate } from '../client/preAuthenticate';

const OPEN_PLATFORM = '<a href="https://open.lazada.com" target="_blank">Lazada Open Platform</a>';

/**
 * What to do before and after the first save, which says in red that the shop isn't authorized yet. Of all tags, n8n's
 * notices keep links and lists (n8n 2.41.1).
 */
const STEPS = [
	`Create an app in ${OPEN_PLATFORM} and register a callback URL for it.`,
	"Enter the App Key, the App Secret and that Callback URL, and save. n8n then says that this shop isn't authorized yet.",
	'Open the link behind "More details" as the seller and approve access.',
	'If the last page says "Connected", click "Retry". Otherwise, paste its address into Authorization Code and save again.',
]
	.map((step) => `<li>${step}</li>`)
	.join('');

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
			displayName: `To connect a shop:<ul>${STEPS}</ul><a href="https://github.com/n8n-nodes-lazada/n8n-nodes-lazada/blob/main/docs/credential.md#get-an-app" target="_blank">All steps</a>`,
			name: 'stepsNotice',
			type: 'notice',
			default: '',
			// Whichever way a shop is connected, its code is stored here with the tokens. A form that was opened before
			// puts its empty field over the code, but not over the tokens, in whose place a form has `true`.
			displayOptions: { show: { authorizationCode: [''] }, hide: { oauthTokenData: [true] } },
		},
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
				'Must equal the callback registered for your app, such as the production URL of a Lazada Trigger. Lazada sends the seller there with the authorization code.',
		},
		{
			displayName: 'Authorization Code',
			name: 'authorizationCode',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/callback?code=0_123456_…',
			description:
				'Leave empty and save to get the authorization link. Then paste the URL the browser was sent to, or only the code in it, within 30 minutes and save again. A code works once.',
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
				'How long before it expires the access token is refreshed, but never in the first half of its life. Lazada advises 48 hours.',
		},
		{
			displayName: 'Connected Shop',
			name: 'connectedShop',
			type: 'string',
			default: '',
			description:
				'The shop that was connected last, and until when its tokens can be refreshed. Written when tokens are stored; what you enter here has no effect.',
			displayOptions: { hide: { connectedShop: [''] } },
			disabledOptions: { hide: { connectedShop: [''] } },
		},
		{
			displayName: 'Tokens',
			name: 'tokenGrant',
			type: 'hidden',
			typeOptions: { password: true },
			default: CREDENTIAL_EMPTY_VALUE,
		},
		{
			// A form that was opened before the tokens were stored tests with the default, n8n's placeholder, and n8n puts
			// the stored value in its place; when the form is saved, n8n restores the field of this name.
			displayName: 'Tokens, Safe From Stale Forms',
			name: 'oauthTokenData',
			type: 'hidden',
			typeOptions: { password: true },
			default: CREDENTIAL_EMPTY_VALUE,
		},
		{
			displayName: 'Safety Copies',
			name: 'tokenCopies',
			type: 'hidden',
			typeOptions: { password: true },
			default: CREDENTIAL_EMPTY_VALUE,
		},
		{
			// n8n runs `preAuthentication` whenever the expirable field is empty. It stays empty, so that the hook runs
			// before every request.
			displayName: 'Session',
			name: 'session',
			type: 'hidden',
			typeOptions: { expirable: true },
			default: HOOK_RUNS,
		},
	];

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const send = async (options: IHttpRequestOptions) =>
			(await this.helpers.httpRequest(options)) as unknown;
		return { ...(await preAuthenticate(send, credentials)) };
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return await Promise.resolve(authenticateRequest(credentials, requestOptions));
	}

	test: ICredentialTestRequest = {
		request: { method: 'GET', url: '/seller/get', ignoreHttpStatusErrors: true },
		rules: sellerTestRules(),
	};
}
