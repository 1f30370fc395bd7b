import { HookContext } from 'n8n-core';
import {
	NodeOperationError,
	Workflow,
	type ICredentialDataDecryptedObject,
	type INode,
	type INodeParameters,
	type IWorkflowBase,
} from 'n8n-workflow';
import { APP } from '../support/app';
import { additionalDataFor } from './support/additionalData';
import { everythingIn } from './support/everythingIn';
import { useHost } from './support/useHost';

const TYPE = 'n8n-nodes-lazada.lazadaTrigger';

const host = useHost();

/** Does what n8n does with the trigger when its workflow is activated. */
async function activate(
	fields: ICredentialDataDecryptedObject,
	parameters: INodeParameters = {},
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
	const data: IWorkflowBase = {
		id: 'workflow-1',
		name: 'Test',
		active: true,
		isArchived: false,
		activeVersionId: null,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: [node],
		connections: {},
	};
	const workflow = new Workflow({ ...data, nodeTypes: host.nodeTypes });
	const context = new HookContext(
		workflow,
		workflow.nodes[node.name],
		additionalDataFor(host.helper, data, 'trigger'),
		'trigger',
		'activate',
	);
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
