import {
	NodeHelpers,
	type INodeParameters,
	type INodeProperties,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { expectIcons, property, shownFields, listValues } from './support/description';
import { SAMPLES } from '../support/pushMessages';
import { useHost } from './support/useHost';

const host = useHost();
let trigger: INodeType;
let node: INodeTypeDescription;

beforeAll(() => {
	trigger = host.nodeTypes.getByName('n8n-nodes-lazada.lazadaTrigger');
	node = trigger.description;
});

function field(name: string, parameters: INodeParameters = {}): INodeProperties {
	return property(name, shownFields(node, parameters));
}

describe('the Lazada Trigger', () => {
	test('is shown as Lazada Trigger, starts workflows and needs the credential', () => {
		expect([node.name, node.displayName]).toEqual(['lazadaTrigger', 'Lazada Trigger']);
		expect(node.group).toEqual(['trigger']);
		expect(node.inputs).toEqual([]);
		expect(node.outputs).toEqual(['main']);
		expect(node.credentials).toEqual([{ name: 'lazadaApi', required: true }]);
		expect(node.usableAsTool).toBeUndefined();
	});

	test('has icons for light and dark in dist', () => {
		expectIcons(node.iconUrl);
	});

	test('has its codex: a category, words to search it by, and its documentation', () => {
		expect(node.codex?.categories).toEqual(['Sales']);
		expect(node.codex?.alias).toEqual(expect.arrayContaining(['Callback', 'Marketplace', 'OAuth']));
		expect(node.codex?.resources?.primaryDocumentation?.[0].url).toMatch(/^https:\/\//);
		expect(node.codex?.resources?.credentialDocumentation?.[0].url).toMatch(/^https:\/\//);
	});

	test('listens on one URL, for a seller by GET and for pushed events by POST, and answers by itself', () => {
		const url = { path: '={{$parameter["path"]}}', isFullPath: true, responseMode: 'onReceived' };
		expect(node.webhooks).toMatchObject([
			{ name: 'default', httpMethod: 'GET', ...url },
			{ name: 'setup', httpMethod: 'POST', ...url },
		]);
		expect('webhook' in trigger).toBe(true);
		expect(Object.keys(trigger.webhookMethods ?? {})).toEqual(['default']);
	});

	test('starts with a seller who has authorized, until events are chosen', () => {
		expect(field('events').default).toEqual(['sellerAuthorized']);
	});

	test('offers an event for each type of message that Lazada documents, and for others', () => {
		const names = listValues(field('events'));
		expect(names).toHaveLength(SAMPLES.types.length + 2);
		expect(names).toEqual(expect.arrayContaining(['sellerAuthorized', 'other']));
		expect(new Set(names).size).toBe(names.length);
	});
});

describe('the fields of the Lazada Trigger', () => {
	const shown = (parameters: INodeParameters) =>
		shownFields(node, parameters).map(({ name }) => name);

	test.each([{}, { saveTo: 'credential' }, { saveTo: 'output' }])(
		'with %j are each shown once',
		(parameters) => {
			const names = ['callbackNotice', 'events', 'saveTo', 'whoMayConnect', 'path', 'options'];
			expect(shown(parameters)).toEqual(names);
		},
	);

	test('with pushed events alone, ask nothing about consents', () => {
		const names = ['events', 'pushNotice', 'getDetails', 'eventFilters', 'path'];
		expect(shown({ events: ['orderStatus'] })).toEqual(names);
		expect(shown({ events: ['shopStatus'] })).not.toContain('getDetails');
	});

	test('store the tokens in the credential by default', () => {
		expect(listValues(field('saveTo'))).toEqual(['credential', 'output']);
		expect(field('saveTo').default).toBe('credential');
	});

	test('let only invited sellers connect to the credential by default', () => {
		const whoMayConnect = field('whoMayConnect', { saveTo: 'credential' });
		expect(whoMayConnect.default).toBe('invited');
		expect(listValues(whoMayConnect)).toEqual(['anyone', 'invited']);
	});

	test('let anyone with the link start the workflow by default', () => {
		const whoMayConnect = field('whoMayConnect', { saveTo: 'output' });
		expect(whoMayConnect.default).toBe('anyone');
		expect(listValues(whoMayConnect)).toEqual(['anyone', 'invited']);
	});

	test.each([
		['credential', 'invited'],
		['output', 'anyone'],
		[undefined, 'invited'],
	])('stored with %j are read by n8n as for %j', (saveTo, whoMayConnect) => {
		const parameters = saveTo === undefined ? {} : { saveTo };
		const version = { typeVersion: 1 };
		const all = NodeHelpers.getNodeParameters(
			node.properties,
			parameters,
			true,
			false,
			version,
			node,
		);
		expect(all?.whoMayConnect).toBe(whoMayConnect);
	});

	test('can limit the shops, and give another callback', () => {
		expect(listValues(field('options'))).toEqual([
			'callbackUrl',
			'companyName',
			'expectedCountries',
			'expectedSellers',
		]);
		expect(field('options').default).toEqual({});
	});

	test('explain which URL to register at Lazada', () => {
		expect(field('callbackNotice').type).toBe('notice');
		expect(field('callbackNotice').displayName).toMatch(
			/Register the production URL.*as the callback/,
		);
	});

	test('say that WEBHOOK_URL makes a local address a public one, and where n8n says it otherwise', () => {
		expect(field('callbackNotice').displayName).toMatch(/http:\/\/localhost.*WEBHOOK_URL/);
		expect(node.activationMessage).toMatch(/n8n's log says so/);
	});
});
