import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { isTestMessage } from '../../../lazada/events/pushKinds';
import { nameShop } from '../../../lazada/grants/grant';
import type { StoredGrant } from '../../../lazada/grants/storedGrant';
import { readText } from '../../../lazada/json';
import type { NodeRun } from '../../Lazada/run/operation';
import { ONE_BY_ONE } from '../../Lazada/run/paceOptions';
import { createRun } from '../../Lazada/run/run';
import { nodeError } from '../../shared/nodeError';
import { GivenParameters } from '../../shared/parameters';
import { hasDetails, readDetails } from './detailReaders';

/** The test message of Lazada's console tells of an order that there isn't. */
function isTest(event: IDataObject): boolean {
	const ids = { orderId: readText(event, 'orderId') };
	const [name, sellerId] = [readText(event, 'event'), readText(event, 'sellerId')];
	return isTestMessage({ event: name, sellerId, ids });
}

/**
 * Another shop's order can't be got with the tokens of this one.
 *
 * @throws LazadaError (`input`)
 */
function requireOwnShop(event: IDataObject, grant: StoredGrant): void {
	const sellerId = readText(event, 'sellerId');
	const known = grant.sellers.flatMap((seller) => [seller.sellerId, seller.userId]).filter(Boolean);
	if (sellerId === '' || known.length === 0 || known.includes(sellerId)) return;
	throw new LazadaError(
		'input',
		`The event is about the seller ${sellerId}, but the credential has the tokens of ${nameShop(grant)}`,
		{
			advice:
				'Get the Details asks with the tokens of the credential. For one shop, add the filter Seller IDs. For many shops, turn Get the Details off and use the Lazada node with the tokens of your table.',
		},
	);
}

async function withDetails(run: NodeRun, itemIndex: number): Promise<INodeExecutionData> {
	const item = run.context.getInputData()[itemIndex];
	if (isTest(item.json) || !hasDetails(item.json)) return item;
	const app = await run.apps.forItem(itemIndex);
	requireOwnShop(item.json, await app.grant.getCurrent());
	return { ...item, json: { ...item.json, details: await readDetails(run, itemIndex, item.json) } };
}

/**
 * What the trigger puts out: the events that its webhook took, with what they are about where that is wanted. It is
 * asked for in the execution, after Lazada had its answer: what fails then is seen in n8n, and can be retried there.
 *
 * @throws NodeApiError, NodeOperationError
 */
export async function getDetails(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const items = context.getInputData();
	if (context.getNodeParameter('getDetails', 0, false) !== true) return items;
	const run = createRun(context, ONE_BY_ONE, new GivenParameters({}));
	const output: INodeExecutionData[] = [];
	for (const itemIndex of items.keys()) {
		const item = await withDetails(run, itemIndex).catch((error: unknown) => {
			throw nodeError(context.getNode(), error, itemIndex);
		});
		output.push(item);
	}
	return output;
}
