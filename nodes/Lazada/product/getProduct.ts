import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { hasSellerSku, simplifyProduct } from '../../../lazada/products/productRow';
import { requireId } from '../../../lazada/products/sku';
import { readCommonFields, type CallRequest } from '../calls/callRequest';
import { executeRequest } from '../calls/executeRequest';
import { pickField, readPicked } from '../calls/pickField';
import { simplifyField } from '../calls/rowFields';
import { showForOperation } from '../calls/show';
import type { ItemOperation, NodeRun } from '../run/operation';
import { readPace } from '../run/paceOptions';
import { PartialOutput } from '../run/partialOutput';

const show = showForOperation('product', 'get');

const FIELDS: INodeProperties[] = [
	{
		displayName: 'Find By',
		name: 'findBy',
		type: 'options',
		default: 'product',
		options: [
			{ name: 'Product', value: 'product', description: 'From the list, or by its Product ID' },
			{
				name: 'Seller SKU',
				value: 'sellerSku',
				description: 'The product that has this SKU of the seller',
			},
		],
		displayOptions: show(),
	},
	pickField({
		displayName: 'Product',
		name: 'product',
		search: 'searchProducts',
		example: '1000000001',
		required: true,
		description: 'The product, by its Product ID: item_id of Product → Get Many',
		displayOptions: show({ findBy: ['product'] }),
	}),
	{
		displayName: 'Seller SKU',
		name: 'sellerSku',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. BAG-BLACK',
		description: 'The SKU as the seller wrote it in Seller Center',
		displayOptions: show({ findBy: ['sellerSku'] }),
	},
	simplifyField(show),
];

/** Which call gives the product, and which of its rows it is. */
type Wanted = Pick<CallRequest, 'apiPath' | 'parameters'> & {
	choose: (rows: IDataObject[]) => IDataObject[];
};

function readById(run: NodeRun, itemIndex: number): Wanted {
	const item_id = readPicked(run, itemIndex, 'product');
	requireId('Product ID', item_id, 'item_id');
	return { apiPath: '/product/item/get', parameters: { item_id }, choose: (rows) => rows };
}

/** Lazada's call for one product takes an ID only; the list can be asked for SKUs. */
function readBySellerSku(run: NodeRun, itemIndex: number): Wanted {
	const sku = run.parameters.text('sellerSku', itemIndex);
	if (sku === '') {
		throw new LazadaError('input', 'The Seller SKU is empty', {
			advice: 'Give the SKU as it is written in Seller Center.',
		});
	}
	return {
		apiPath: '/products/get',
		parameters: { filter: 'all', sku_seller_list: JSON.stringify([sku]) },
		choose(rows) {
			const found = rows.filter((row) => hasSellerSku(row, sku));
			if (found.length > 0) return found.slice(0, 1);
			throw new LazadaError('refused', `No product of this shop has the Seller SKU "${sku}"`, {
				advice: 'Check its spelling in Seller Center, upper and lower case included.',
			});
		},
	};
}

/** One product. */
export const getProduct: ItemOperation = {
	option: {
		value: 'get',
		name: 'Get',
		description: 'Get one product with its SKUs, prices and stock, by its ID or a seller SKU',
		action: 'Get a product',
	},
	fields: FIELDS,
	pace: readPace,
	async execute(run, itemIndex) {
		const isBySku = run.parameters.text('findBy', itemIndex) === 'sellerSku';
		const { choose, ...target } = (isBySku ? readBySellerSku : readById)(run, itemIndex);
		const common = readCommonFields(run, itemIndex);
		return await executeRequest(run, itemIndex, {
			...common,
			...target,
			method: 'GET',
			files: [],
			simplify: true,
			keepRefusals: false,
			finish: async (rows) => {
				const chosen = choose(rows);
				const items = common.simplify ? chosen.map(simplifyProduct) : chosen;
				return await Promise.resolve(new PartialOutput(items as IDataObject[], []));
			},
		});
	},
};
