import type { INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import { listValues } from '../support/description';
import { runJob } from '../support/job';
import { JOB_PARAMETERS, shopItem } from '../support/jobParameters';
import { addRows } from '../support/manyShops';
import { useHost } from '../support/useHost';

/** They call no gateway for a seller, or any that the user names; tests of their own are about them. */
const TOOLS = ['api', 'authorization'];

const host = useHost();

function builtNode(): INodeTypeDescription {
	return host.nodeTypes.getByNameAndVersion('n8n-nodes-lazada.lazada').description;
}

/** Such as `order: getAll`. */
function jobOperations(): string[] {
	const { properties } = builtNode();
	const resources = properties
		.filter(({ name }) => name === 'resource')
		.flatMap(({ options = [] }) => options as INodePropertyOptions[])
		.map(({ value }) => value);
	const operations = properties
		.filter(({ name }) => name === 'operation')
		.flatMap((field) => {
			const [resource] = (field.displayOptions?.show?.resource ?? []) as string[];
			return listValues(field).map((operation) => `${resource}: ${String(operation)}`);
		})
		.filter((operation) => !TOOLS.includes(operation.split(':')[0]));
	const ofResources = [...new Set(operations.map((operation) => operation.split(':')[0]))];
	expect(resources).toEqual(expect.arrayContaining(ofResources));
	return operations;
}

describe('every operation of the daily jobs, with tokens from the input', () => {
	test('is in the table of this test, with the least that it needs', () => {
		const operations = jobOperations();
		const known = Object.keys(JOB_PARAMETERS);
		expect(operations.length).toBeGreaterThan(20);
		expect(operations.filter((operation) => !known.includes(operation))).toEqual([]);
		expect(known.filter((operation) => !operations.includes(operation))).toEqual([]);
	});

	test.each(Object.entries(JOB_PARAMETERS))(
		"%s calls for each item with that item's token, and reads no grant",
		async (job, { parameters, files = {}, refused }) => {
			const [resource, operation] = job.split(': ');
			// It is connected to no shop: whatever read its grant would stop.
			const credential = await host.newCredential();
			const shops = addRows(host, 2);
			host.sandbox.log.clear();
			const all = {
				...parameters,
				tokenSource: 'input',
				accessToken: '={{ $json.accessToken }}',
			};
			const { json, error } = await runJob(host, resource, operation, all, {
				credential,
				items: shops.map(shopItem),
				files: shops.map(() => files),
				onError: 'continueRegularOutput',
			});
			expect(error).toBeUndefined();
			const { calls } = host.sandbox.log;
			const ends = shops.map(({ accessToken }) => `…${accessToken.slice(-4)}`);
			expect(new Set(calls.map((call) => call.parameters.access_token))).toEqual(new Set(ends));
			expect(calls.filter(({ path }) => path.startsWith('/auth/'))).toEqual([]);
			expect(credential.writes).toBe(0);
			for (const problem of json.flatMap((row) => row.error ?? [])) {
				expect(problem).toEqual(refused ? expect.stringMatching(refused) : undefined);
			}
		},
	);
});
