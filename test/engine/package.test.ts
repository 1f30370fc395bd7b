import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PackageDirectoryLoader } from 'n8n-core';
import {
	NodeHelpers,
	type ICredentialType,
	type INodeParameters,
	type INodeProperties,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { PROJECT } from '../../tools/project';
import { expectIcons, property, shownFields, listValues } from './support/description';
import { listBuiltSchemas, listSchemas } from './support/schemaFiles';
import { useHost } from './support/useHost';

const host = useHost();
let lazadaPackage: PackageDirectoryLoader;
let node: INodeTypeDescription;
let credential: ICredentialType;

beforeAll(() => {
	({ lazadaPackage } = host);
	node = host.nodeTypes.getByName('n8n-nodes-lazada.lazada').description;
	credential = lazadaPackage.getCredential('lazadaApi').type;
});

/** The fields of the node that the editor shows with these parameters. */
function shown(parameters: INodeParameters): INodeProperties[] {
	return shownFields(node, { resource: 'authorization', ...parameters });
}

function namesShown(parameters: INodeParameters): string[] {
	return shown(parameters)
		.map(({ name }) => name)
		.filter((name) => !['resource', 'operation'].includes(name));
}

function optionsShown(parameters: INodeParameters): unknown[] {
	return listValues(property('options', shown(parameters)));
}

describe('the built package', () => {
	test('is found by n8n under its name, with its three nodes and the Lazada API credential', () => {
		expect(lazadaPackage.packageName).toBe('n8n-nodes-lazada');
		expect(Object.keys(lazadaPackage.known.nodes)).toEqual([
			'lazada',
			'lazadaTrigger',
			'lazadaPollingTrigger',
		]);
		expect(Object.keys(lazadaPackage.known.credentials)).toEqual(['lazadaApi']);
	});

	test('has all files that package.json names', () => {
		const sources = [
			...Object.values(lazadaPackage.known.nodes),
			...Object.values(lazadaPackage.known.credentials),
		].map(({ sourcePath }) => sourcePath);
		expect(sources.filter((source) => !existsSync(join(PROJECT, source)))).toEqual([]);
	});

	test('has the previews of outputs beside the node, where n8n looks for them', () => {
		expect(listBuiltSchemas()).toEqual(listSchemas());
	});
});

describe('the credential', () => {
	test('is shown as Lazada API', () => {
		expect(credential.displayName).toBe('Lazada API');
	});

	test('has icons for light and dark in dist', () => {
		expectIcons(credential.iconUrl);
	});

	test('has these visible fields', () => {
		const visible = credential.properties.filter(
			({ type }) => type !== 'hidden' && type !== 'notice',
		);
		expect(visible.map(({ name }) => name)).toEqual([
			'appKey',
			'appSecret',
			'callbackUrl',
			'authorizationCode',
			'environment',
			'gatewayUrl',
			'refreshAheadHours',
			'connectedShop',
		]);
	});

	test('offers Lazada and a custom gateway, and shows the Gateway URL only for that', () => {
		const environment = property('environment', credential.properties);
		const gatewayUrl = property('gatewayUrl', credential.properties);
		const isShown = (value: string) =>
			NodeHelpers.displayParameter({ environment: value }, gatewayUrl, null, null);

		expect(listValues(environment)).toEqual(['lazada', 'custom']);
		expect(environment.default).toBe('lazada');
		expect(isShown('custom')).toBe(true);
		expect(isShown('lazada')).toBe(false);
	});

	test('refreshes 48 hours ahead by default', () => {
		expect(property('refreshAheadHours', credential.properties).default).toBe(48);
	});

	test('hides the tokens and keeps them, like the App Secret, out of the editor', () => {
		const grant = property('tokenGrant', credential.properties);
		expect(grant.type).toBe('hidden');
		expect(grant.typeOptions?.password).toBe(true);
		expect(property('appSecret', credential.properties).typeOptions?.password).toBe(true);
	});

	test('has an empty expirable field, so that n8n runs its hook before every request', () => {
		const session = property('session', credential.properties);
		expect(session).toMatchObject({
			type: 'hidden',
			default: '',
			typeOptions: { expirable: true },
		});
	});

	test('can be chosen in all nodes and in HTTP Request', () => {
		expect(credential.supportedNodes).toEqual(['lazada', 'lazadaTrigger', 'lazadaPollingTrigger']);
		expect(credential.httpRequestNode?.hidden ?? false).toBe(false);
		expect(credential.restrictToSupportedNodes).toBeUndefined();
	});
});

describe('the Lazada node', () => {
	test('is shown as Lazada, needs the credential and can be used as a tool', () => {
		expect(node.displayName).toBe('Lazada');
		expect(node.credentials).toEqual([{ name: 'lazadaApi', required: true }]);
		expect(node.usableAsTool).toBe(true);
	});

	test('has icons for light and dark in dist', () => {
		expectIcons(node.iconUrl);
	});

	test('has its codex: a category, words to search it by, and its documentation', () => {
		expect(node.codex?.categories).toEqual(['Sales']);
		expect(node.codex?.alias).toContain('Marketplace');
		expect(node.codex?.resources?.primaryDocumentation?.[0].url).toMatch(/^https:\/\//);
		expect(node.codex?.resources?.credentialDocumentation?.[0].url).toMatch(/^https:\/\//);
	});

	test('has the three operations of the resource Authorization', () => {
		const operation = node.properties.find(
			({ name, displayOptions }) =>
				name === 'operation' && displayOptions?.show?.resource?.includes('authorization'),
		);
		expect(listValues(property('resource', node.properties))).toContain('authorization');
		expect(listValues(operation ?? property('operation', []))).toEqual([
			'buildAuthUrl',
			'generateAccessToken',
			'refreshAccessToken',
		]);
	});

	test('shows for Build Auth URL a callback and the options of a link', () => {
		const parameters = { operation: 'buildAuthUrl' };
		expect(namesShown(parameters)).toEqual(['callbackUrl', 'options']);
		expect(optionsShown(parameters)).toEqual([
			'country',
			'expectedCountries',
			'expectedSellers',
			'expiresInMinutes',
			'forceAuth',
			'reference',
			'state',
			'uuid',
		]);
	});

	test('offers raw output for Generate Access Token only if the tokens are returned', () => {
		const parameters = { operation: 'generateAccessToken' };
		const saveTo = property('saveTo', shown(parameters));

		expect(namesShown(parameters)).toEqual(['code', 'saveTo', 'options']);
		expect(listValues(saveTo)).toEqual(['output', 'credential']);
		expect(saveTo.default).toBe('output');
		expect(optionsShown(parameters)).toEqual(['output', 'state', 'uuid']);
		expect(optionsShown({ ...parameters, saveTo: 'credential' })).toEqual(['state', 'uuid']);
	});

	test('asks Refresh Access Token for tokens only if they come from the input', () => {
		const parameters = { operation: 'refreshAccessToken' };
		const fromInput = { ...parameters, tokenSource: 'input' };

		expect(listValues(property('tokenSource', shown(parameters)))).toEqual(['credential', 'input']);
		expect(namesShown(parameters)).toEqual(['tokenSource', 'onlyWhenDue']);
		expect(namesShown(fromInput)).toEqual([
			'tokenSource',
			'refreshToken',
			'onlyWhenDue',
			'accessTokenExpiresAt',
			'options',
		]);
		expect(namesShown({ ...fromInput, onlyWhenDue: false })).not.toContain('accessTokenExpiresAt');
		expect(optionsShown(fromInput)).toEqual([
			'callsPerSecond',
			'concurrency',
			'longestWaitSeconds',
			'output',
			'safetyCopy',
		]);
	});

	test('hides a refresh token that is typed in', () => {
		expect(property('refreshToken', node.properties).typeOptions?.password).toBe(true);
	});
});
