import type { INodeParameters, ResourceMapperField } from 'n8n-workflow';
import { API_PATHS } from '../../../../../lazada/catalog/catalog';
import { LISTS } from '../../../../../lazada/catalog/lists';
import { PAGE_STYLES } from '../../../../../lazada/lists/pageStyles';
import { getApiParameters } from '../../../../../nodes/Lazada/api/getApiParameters';
import { Lazada } from '../../../../../nodes/Lazada/Lazada.node';

/** What n8n loads for a form with this path, and the notice in place of fields. */
async function load(
	path: unknown,
	parameters?: INodeParameters,
): Promise<[ResourceMapperField[], string | undefined]> {
	const form = {
		getNodeParameter: jest.fn().mockReturnValue(path),
		getCurrentNodeParameters: () => parameters && { parameters },
	};
	const { fields, emptyFieldsNotice } = await getApiParameters.call(form);
	expect(form.getNodeParameter).toHaveBeenCalledWith('path', '', { extractValue: true });
	return [fields, emptyFieldsNotice];
}

async function loadNames(path: string): Promise<string[]> {
	const [fields] = await load(path);
	return fields.map(({ id }) => id);
}

/** The parameters by which pages of an API are requested. */
function pageParameters(path: string): string[] {
	if (!Object.hasOwn(LISTS, path)) return [];
	const style = PAGE_STYLES[LISTS[path].style];
	const names = 'position' in style ? [style.position] : [style.start, ...Object.keys(style.next)];
	return [...names, style.size ?? ''];
}

describe('the fields of a chosen API', () => {
	it.each(API_PATHS.map((api) => [api.path, api]))(
		'%s are its parameters, without those of its pages, files and payload',
		async (path, { parameters }) => {
			const names = await loadNames(path);
			const others = parameters
				.filter(({ kind, name }) => kind === 'file' || name === 'payload')
				.map(({ name }) => name);
			expect([...names, ...others].sort()).toEqual(parameters.map(({ name }) => name).sort());
			const pages = pageParameters(path);
			expect(names.filter((name) => pages.includes(name))).toEqual([]);
		},
	);

	it.each(['', '/seller/get', '/no/such/api', null, 'constructor'])(
		'are none for %j, which a notice says',
		async (path) => {
			expect(await load(path)).toEqual([[], 'This API needs no parameters.']);
		},
	);

	it.each<[INodeParameters | undefined, boolean]>([
		[undefined, true],
		[{}, true],
		[{ parameter: [{ name: 'limit', value: '5' }] }, true],
		[{ parameter: [{ name: ' order_id ', value: '={{ $json.id }}' }] }, false],
	])('need not be given twice: with %j', async (additional, isRequired) => {
		const [[field]] = await load('/order/get', additional);
		expect(field).toMatchObject({ id: 'order_id', required: isRequired });
	});

	it('load in well under 100 ms', async () => {
		const start = performance.now();
		for (const { path } of API_PATHS) await load(path);
		expect((performance.now() - start) / API_PATHS.length).toBeLessThan(10);
	});

	it('are what the form asks the node for', () => {
		const { description, methods } = new Lazada();
		const mapper = description.properties.find(({ name }) => name === 'apiParameters');
		const method = mapper?.typeOptions?.resourceMapper?.resourceMapperMethod;
		expect(methods.resourceMapping).toMatchObject({ [method ?? '']: getApiParameters });
		expect(mapper?.typeOptions?.loadOptionsDependsOn).toEqual(['path.value']);
	});
});
