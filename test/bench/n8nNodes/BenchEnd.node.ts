import type { IDataObject, IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { describe } from './describe';
import type { Reading } from './meter';
import { running } from './running';
import { liveBytes } from './usage';

/** What a workflow answers to the bench. */
export interface Outcome extends Reading {
	/** Items that Lazada's gateway did not refuse, or orders that have their items. */
	good: number;
	/** What the items take in memory; 0 unless asked for. */
	outputBytes: number;
}

/** The gateway's own answer, what the Lazada node makes of it, or an order with its items. */
function isGood({ json: { code, status, success, items } }: INodeExecutionData): boolean {
	const isWhole = Array.isArray(items) && items.length > 0;
	return code === '0' || status === 'refreshed' || success === true || isWhole;
}

/** Learns the size of items by holding a copy of them. */
function measureSize(items: INodeExecutionData[]): number {
	const before = liveBytes();
	const copy = structuredClone(items);
	const after = liveBytes();
	copy.length = 0;
	return after - before;
}

/** Ends what BenchStart began, and makes one item of thousands, so that n8n's answer is small. */
export class BenchEnd implements INodeType {
	description = describe('BenchEnd', []);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { meter, order } = running;
		if (meter === undefined || order === undefined) throw new Error('Nothing was begun');
		const reading = await meter.end(order.profileFile);
		const items = this.getInputData();
		const outcome: Outcome = {
			...reading,
			good: items.filter(isGood).length,
			outputBytes: order.mode === 'memory' ? measureSize(items) : 0,
		};
		return [[{ json: { ...outcome } satisfies IDataObject, pairedItem: { item: 0 } }]];
	}
}
