import type { IDataObject, IExecuteFunctions, INodeType } from 'n8n-workflow';
import { ParameterReader } from '../../../../client/n8nWorkarounds';
import { describeNode } from './describe';

/** What reading a parameter gave: a value, or why it could not be read. */
export type Reading = { value: unknown } | { problem: string };

/** How the parameter of one item was read: by the package, and by n8n. */
export type Readings = Record<'direct' | 'evaluated', Reading>;

function attempt(read: () => unknown): Reading {
	try {
		return { value: read() };
	} catch (error) {
		return { problem: error instanceof Error ? error.message : String(error) };
	}
}

/** The member `at` of an item becomes a date, as some nodes give them: items come as JSON here. */
function reviveDate({ json }: { json: IDataObject }): void {
	if (typeof json.at === 'string') Object.assign(json, { at: new Date(json.at) });
}

/** Reads the parameter called `name` for each item, as the Lazada node reads its parameters and as n8n does. */
export const readParameter: INodeType = {
	description: describeNode('readParameter', ['name', 'value']),
	async execute(this: IExecuteFunctions) {
		this.getInputData().forEach(reviveDate);
		const name = this.getNodeParameter('name', 0) as string;
		const reader = new ParameterReader(this, this.getNode());
		const output = this.getInputData().map((_item, item) => {
			const json: IDataObject = {};
			const readings: Readings = {
				direct: attempt(() => reader.read(name, item, 'fallback')),
				evaluated: attempt(() => this.getNodeParameter(name, item, 'fallback')),
			};
			return { json: Object.assign(json, readings), pairedItem: { item } };
		});
		return await Promise.resolve([output]);
	},
};
