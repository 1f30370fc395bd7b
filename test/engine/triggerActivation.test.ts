import { HookContext } from 'n8n-core';
import {
	NodeOperationError,
	Workflow,
	type ICredentialDataDecryptedObject,
	type INode,
	type INodeParameters,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { APP } from '../support/app';
import { additionalDataFor } from './support/additionalData';
import { everythingIn } from './support/everythingIn';
import { useHost } from './support/useHost';
import { workflowData } from './support/workflowData';

const TYPE = 'n8n-nodes-lazada.lazadaTrigger';

const host = useHost();

interface Instance {
	/** n8n's address as WEBHOOK_URL says it. */
	webhookUrl?: string;
	mode?: WorkflowExecuteMode;
}

const PUBLIC = 'https://n8n.example.com/webhook';

/** What the trigger wrote into n8n's log. */
let warned: string[];

beforeEach(() => {
	warned = [];
});

/** Does what n8n does with the trigger when its workflow is activated, or listens for a test. */
async function activate(
	fields: ICredentialDataDecryptedObject,
	parameters: INodeParameters = {},
	{ webhookUrl = PUBLIC, mode = 'trigger' }: Instance = {},
): Promise<unknown> {
	const nothing = { callbackUrl: '', environment: 'lazada', gatewayUrl: '' };
	const { details: lazadaApi } = await host.newCredential({ ...nothing, ...fields });
	const node: INode = {
		id: 'node-1',
		name: 'Connect a seller',
		type: TYPE,
		typeVersion: 1,
		position: [0, 0],
		webhookId: 'webhook-1',
		parameters,
		credentials: { lazadaApi },
	};
	const data = workflowData([node]);
	const workflow = new Workflow({ ...data, nodeTypes: host.nodeTypes });
	const context = new HookContext(
		workflow,
		workflow.nodes[node.name],
		{
			...additionalDataFor(host.helper, data, mode),
			webhookBaseUrl: webhookUrl,
			webhookTestBaseUrl: `${webhookUrl}-test`,
		},
		mode,
		'activate',
	);
	jest.spyOn(context.logger, 'warn').mockImplementation((text) => {
		warned.push(text);
	});
	const { checkExists, create } = host.nodeTypes.getByName(TYPE).webhookMethods?.default ?? {};
	if (checkExists === undefined || create === undefined) throw new Error('There is no such method');
	return (await checkExists.call(context)) || (await create.call(context));
}

async function refusal(
	fields: ICredentialDataDecryptedObject,
	parameters: INodeParameters = {},
): Promise<NodeOperationError> {
	const outcome = await activate(fields, parameters).catch((error: unknown) => error);
	if (outcome instanceof NodeOperationError) return outcome;
	throw new Error(`No NodeOperationError was thrown, but: ${everythingIn(outcome)}`);
}

describe('the activation of a Lazada Trigger', () => {
	test.each([
		{},
		{ saveTo: 'output' },
		{ path: 'lazada/connect', options: { expectedSellers: '2500', expectedCountries: 'my,cb' } },
		{ options: { callbackUrl: 'https://example.com/lazada/callback' } },
	])('succeeds with a complete credential and %j', async (parameters) => {
		expect(await activate({}, parameters)).toBe(true);
		expect(warned).toEqual([]);
	});

	test('needs neither a grant nor a callback in the credential', async () => {
		expect(await activate({ callbackUrl: '', tokenGrant: '' })).toBe(true);
	});

	test.each([
		[
			{ appKey: '' },
			'The App Key is empty',
			/Copy the App Key of the app from Lazada Open Platform/,
		],
		[{ appKey: 'my-app' }, 'The App Key must contain only digits', /it is a number such as 123456/],
		[{ appSecret: '' }, 'The App Secret is empty', /Copy the App Secret/],
	])('fails with %j in the credential', async (fields, message, description) => {
		const error = await refusal(fields);

		expect(error.message).toBe(message);
		expect(error.description).toMatch(description);
		expect(error.node.name).toBe('Connect a seller');
		expect(everythingIn(error)).not.toContain(APP.appSecret);
	});

	test.each([
		[{ callbackUrl: 'example.com/x' }, "The Callback URL isn't a valid URL"],
		[{ expectedSellers: 'shop 1' }, 'Expected Sellers must be a list of seller IDs'],
		[{ expectedCountries: 'my;sg' }, 'Lazada has no country "my;sg"'],
	])('fails with the options %j', async (options, message) => {
		const error = await refusal({}, { options });

		expect(error.message).toBe(message);
		expect(error.description).toBeTruthy();
	});
});

describe('the activation of a Lazada Trigger succeeds, and n8n’s log names WEBHOOK_URL,', () => {
	const path = { path: 'lazada/connect' };
	const LOCAL = { webhookUrl: 'http://localhost:5678/webhook' };
	const CUSTOM = { environment: 'custom', gatewayUrl: 'http://127.0.0.1:4010' };

	test.each([
		['localhost', {}, LOCAL, 'can only be opened on the machine that n8n runs on'],
		['not HTTPS', {}, { webhookUrl: 'http://n8n.example.com/webhook' }, "doesn't use HTTPS"],
		[
			'not the Callback URL of the credential',
			{ callbackUrl: 'https://n8n.example.com/webhook/other' },
			{},
			'but the Callback URL in the credential is https://n8n.example.com/webhook/other',
		],
		[
			'not the Callback URL of the credential, with a custom gateway',
			{ ...CUSTOM, callbackUrl: 'http://localhost:5678/webhook/other' },
			LOCAL,
			'but the Callback URL in the credential is http://localhost:5678/webhook/other',
		],
	])('if its address is %s', async (_what, fields, instance, fact) => {
		expect(await activate(fields, path, instance)).toBe(true);
		expect(warned).toHaveLength(1);
		expect(warned[0]).toContain('the node "Connect a seller" of the workflow "Test"');
		expect(warned[0]).toContain(fact);
		expect(warned[0]).toContain('WEBHOOK_URL');
		expect(warned[0]).not.toContain(APP.appSecret);
	});

	test.each([
		['it is the credential’s', { callbackUrl: `${PUBLIC}/lazada/connect` }, {}],
		['the gateway is on this machine too', CUSTOM, LOCAL],
		['it is the test URL', { callbackUrl: `${PUBLIC}/x` }, { mode: 'manual' as const }],
	])('but is silent if %s', async (_what, fields, instance) => {
		expect(await activate(fields, path, instance)).toBe(true);
		expect(warned).toEqual([]);
	});
});
