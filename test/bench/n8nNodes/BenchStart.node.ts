import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describe } from './describe';
import { Meter, type Mode } from './meter';
import { running } from './running';

/** What the bench posts to a workflow. */
export interface Order {
	items: IDataObject[];
	mode: Mode;
	/** Where a profile goes, if the mode asks for one. */
	profileFile: string;
}

/** Puts out the items that the bench has posted, then starts to measure. */
export class BenchStart implements INodeType {
	description = describe('BenchStart', []);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const order = this.getInputData()[0].json.body as Order;
		const items = order.items.map((json) => ({ json, pairedItem: { item: 0 } }));
		running.order = order;
		running.meter = new Meter(order.mode);
		await running.meter.begin();
		return [items];
	}
}
