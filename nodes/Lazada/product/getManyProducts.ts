import type { IDataObject } from 'n8n-workflow';
import { isRecord } from '../../../lazada/json';
import { matchesProduct, simplifyProduct } from '../../../lazada/products/productRow';
import { toText } from '../../shared/parameters';
import { apiOperation } from '../calls/apiOperation';
import { showForOperation } from '../calls/show';
import type { NodeRun } from '../run/operation';

const show = showForOperation('product', 'getAll');

/** Lazada's list has no search of its own. */
function readSearch(run: NodeRun, itemIndex: number) {
	const search = toText(run.parameters.value('search', itemIndex, ''));
	return search === '' ? undefined : (row: IDataObject) => matchesProduct(row, search);
}

/** Products by status, times and SKUs. */
export const getManyProducts = apiOperation({
	resource: 'product',
	option: {
		value: 'getAll',
		name: 'Get Many',
		description: 'Get products with their SKUs, prices and stock, by status, time, SKU or name',
		action: 'Get many products',
	},
	path: '/products/get',
	fields: [
		{
			displayName: 'Search',
			name: 'search',
			type: 'string',
			default: '',
			placeholder: 'e.g. laptop bag',
			description:
				"Part of the name or of a seller SKU. Lazada can't search by itself, so all products that pass the filters are read.",
			displayOptions: show(),
		},
	],
	keep: readSearch,
	shown: {
		filter: { displayName: 'Status' },
		create_after: { description: 'Only products that were created at this time or later' },
		create_before: { description: 'Only products that were created at this time or earlier' },
		update_after: { description: 'Only products that were changed at this time or later' },
		update_before: { description: 'Only products that were changed at this time or earlier' },
		sku_seller_list: {
			description: 'Up to 100 with commas between them, or a list from an expression',
		},
		options: { description: 'Turn Simplify off to see it' },
	},
	simplify: (row) => {
		const simplified: unknown = simplifyProduct(row);
		return isRecord(simplified) ? (simplified as IDataObject) : row;
	},
});
