import { DocumentedGateway } from '../support/documentedGateway';
import { runJob } from '../support/job';
import { describeRows, type OutputSchema } from '../support/outputSchema';
import { listSchemas, readSchema, writeSchema } from '../support/schemaFiles';
import { SCHEMA_JOBS, SHOP_ITEM, type SchemaJob } from '../support/schemaJobs';
import { useHost } from '../support/useHost';

/** Set by `npm run schemas`. */
const WRITES = process.env.WRITE_SCHEMAS !== undefined;

const host = useHost();
const gateway = new DocumentedGateway(host);
let gatewayUrl: string;

beforeAll(async () => {
	gatewayUrl = await gateway.start();
});

afterAll(async () => await gateway.close());

/** What the output of a job looks like when it is executed. */
async function describeOutput(name: string, job: SchemaJob): Promise<OutputSchema> {
	const [resource, operation] = name.split(': ');
	const { parameters, files = {}, prepare, isAnsweredAsIs = false } = job;
	const answering = isAnsweredAsIs ? host.sandbox.url : gatewayUrl;
	const credential = await host.authorizedCredential('my', { gatewayUrl: answering });
	const items = prepare === undefined ? [SHOP_ITEM] : await prepare(host, credential);
	const { json, error } = await runJob(host, resource, operation, parameters, {
		credential,
		items,
		files: items.map(() => files),
	});
	if (error !== undefined) throw error;
	expect(json.length).toBeGreaterThan(0);
	return describeRows(json);
}

describe('the preview that n8n shows before an operation ever ran', () => {
	test.each(Object.entries(SCHEMA_JOBS))('has what %s returns', async (name, job) => {
		const output = await describeOutput(name, job);
		if (WRITES) writeSchema(name, output);
		expect(Object.keys(output.properties ?? {}).length).toBeGreaterThan(0);
		expect(readSchema(name)).toEqual(output);
	});

	test('has types, members that only some rows have, and no values', () => {
		const rows = [
			{ id: 1, price: null, tags: [], buyer: { name: 'A' } },
			{ id: 'a', price: 2, tags: ['x'], buyer: null, more: null },
		];
		expect(describeRows(rows)).toEqual({
			type: 'object',
			properties: {
				id: { type: ['number', 'string'] },
				price: { type: 'number' },
				tags: { type: 'array', items: { type: 'string' } },
				buyer: { type: 'object', properties: { name: { type: 'string' } } },
				more: { type: 'null' },
			},
		});
	});

	test('is there for each operation whose output always has one form, and for no other', () => {
		expect(listSchemas()).toEqual(Object.keys(SCHEMA_JOBS).sort());
	});
});
