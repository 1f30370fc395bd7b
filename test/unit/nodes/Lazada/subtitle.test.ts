import { Workflow, type INode, type INodeParameters, type INodeTypes } from 'n8n-workflow';
import { findApi } from '../../../../lazada/catalog/catalog';
import { searchPaths } from '../../../../nodes/Lazada/api/searchPaths';
import { Lazada } from '../../../../nodes/Lazada/Lazada.node';

const lazada = new Lazada();

/** As n8n's editor reads it: the expression of the node type, for the parameters of a node. */
function readSubtitle(parameters: INodeParameters): unknown {
	const node: INode = {
		id: '1',
		name: 'Lazada',
		type: 'n8n-nodes-lazada.lazada',
		typeVersion: 1,
		position: [0, 0],
		parameters,
	};
	const nodeTypes: INodeTypes = {
		getByName: () => lazada,
		getByNameAndVersion: () => lazada,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const [shown] = Object.values(workflow.nodes);
	const { subtitle } = lazada.description;
	return workflow.expression.getSimpleParameterValue(shown, subtitle, 'internal', {});
}

function readCallSubtitle(path: INodeParameters | string): unknown {
	const locator = typeof path === 'string' ? path : { __rl: true, ...path };
	return readSubtitle({ resource: 'api', operation: 'call', path: locator });
}

describe('what the canvas says under the node', () => {
	it.each([
		['buildAuthUrl', 'Build Auth URL'],
		['generateAccessToken', 'Generate Access Token'],
		['refreshAccessToken', 'Refresh Access Token'],
	])('is the operation by its name: %s', (operation, name) => {
		expect(readSubtitle({ resource: 'authorization', operation })).toBe(name);
	});

	it('is the operation of a node that was just added', () => {
		expect(readSubtitle({})).toBe('Build Auth URL');
	});

	it('is a name for every operation that the form offers', () => {
		const lists = lazada.description.properties.filter(({ name }) => name === 'operation');
		for (const { options = [], displayOptions } of lists) {
			for (const option of options) {
				const operation = 'value' in option ? option.value : '';
				const resource = displayOptions?.show?.resource?.find((name) => typeof name === 'string');
				const isJob = resource !== 'authorization' && resource !== 'api';
				const shown = isJob && 'action' in option ? option.action : option.name;
				expect(readSubtitle({ resource, operation })).toBe(shown);
			}
		}
		expect(lists.length).toBeGreaterThan(1);
	});

	it.each([
		[{ mode: 'list', value: '/orders/get', cachedResultName: 'Get Orders (GET /orders/get)' }],
		[{ mode: 'list', value: '/orders/get', cachedResultName: 'Get Orders' }],
	])('is the name of the API that was chosen from the list: %j', (path) => {
		expect(readCallSubtitle(path)).toBe('Get Orders');
	});

	it('is that name for each API as the list gives it', async () => {
		const { results } = await searchPaths('');
		for (const { name, value } of results) {
			const shown = readCallSubtitle({ mode: 'list', value, cachedResultName: name });
			expect(shown).toBe(findApi(String(value))?.name);
		}
		expect(results.length).toBeGreaterThan(50);
	});

	it.each<[INodeParameters | string]>([
		[{ mode: 'path', value: '/orders/get' }],
		[{ mode: 'path', value: '/orders/get', cachedResultName: 'Get Products (GET /products/get)' }],
		[{ mode: 'list', value: '/orders/get' }],
	])('is the path where no name came with it: %j', (path) => {
		expect(readCallSubtitle(path)).toBe('/orders/get');
	});

	it.each<[INodeParameters | string]>([
		[{ mode: 'list', value: '' }],
		[{ mode: 'path', value: '={{ $json.path }}' }],
		[{ mode: 'path', value: '={{ nothing(' }],
		['={{ $json.path }}'],
		[''],
	])('is Call where the API is not known yet: %j', (path) => {
		expect(readCallSubtitle(path)).toBe('Call');
	});
});
