import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode, IWorkflowBase } from 'n8n-workflow';
import { getApiParameters } from '../../../nodes/Lazada/api/getApiParameters';
import { searchPaths } from '../../../nodes/Lazada/api/searchPaths';
import { PROJECT } from '../../../tools/project';

const FOLDER = join(PROJECT, 'examples');

interface Step extends INode {
	file: string;
}

const STEPS: Step[] = readdirSync(FOLDER).flatMap((file) => {
	const { nodes } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as IWorkflowBase;
	return nodes.map((node) => ({ ...node, file }));
});

const CALLS = STEPS.filter(({ parameters }) => parameters.operation === 'call').map((step) => ({
	...step,
	title: `${step.file}: ${step.name}`,
}));

interface CallParameters {
	path: { mode: string; value: string; cachedResultName: string; cachedResultUrl: string };
	apiParameters?: { value: object; schema: Array<{ id: string }> };
}

test('n8n’s HTTP Request is used in one example only', () => {
	const files = STEPS.filter(({ type }) => type.endsWith('.httpRequest')).map(({ file }) => file);
	expect(files).toEqual(['http-request.json']);
});

test.each(CALLS)('$title has its API as the list gives it', async ({ parameters }) => {
	const { path } = parameters as unknown as CallParameters;
	const { results } = await searchPaths.call(undefined);
	const api = results.find(({ value }) => value === path.value);
	expect(path).toMatchObject({
		mode: 'list',
		cachedResultName: api?.name,
		cachedResultUrl: api?.url,
	});
});

test.each(CALLS)('$title has the parameters of the form as it is today', async ({ parameters }) => {
	const { path, apiParameters } = parameters as unknown as CallParameters;
	const { fields } = await getApiParameters.call({
		getNodeParameter: jest.fn().mockReturnValue(path.value),
		getCurrentNodeParameters: () => ({}),
	});
	const { value = {}, schema = [] } = apiParameters ?? {};
	expect(schema).toEqual(
		fields.map((field) => ({
			...(JSON.parse(JSON.stringify(field)) as object),
			readOnly: false,
			removed: !(field.id in value),
		})),
	);
});
