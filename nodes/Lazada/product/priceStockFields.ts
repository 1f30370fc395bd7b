import type { INodeProperties } from 'n8n-workflow';
import { findApi } from '../../../lazada/catalog/catalog';
import { isRecord } from '../../../lazada/json';
import { SKU_APIS } from '../../../lazada/products/skuPayload';
import { toText } from '../../shared/parameters';
import { showForOperation } from '../calls/show';
import type { NodeRun } from '../run/operation';
import { skuFields } from './skuFields';

const show = showForOperation('product', 'updatePriceStock');
/** All three APIs take as many. */
const MAX_SKUS = findApi(SKU_APIS[0])?.batch?.max ?? 50;

/** The fields of *Update Price and Stock*. */
export const PRICE_STOCK_FIELDS: INodeProperties[] = [
	...skuFields(show),
	{
		displayName: 'Price',
		name: 'price',
		type: 'string',
		default: '',
		placeholder: 'e.g. 35.00',
		description:
			"The price that buyers pay outside of sales, in the shop's currency. Blank leaves it unchanged.",
		displayOptions: show(),
	},
	{
		displayName: 'Stock',
		name: 'stockMode',
		type: 'options',
		default: 'total',
		options: [
			{
				name: 'Adjust by Difference',
				value: 'difference',
				description: 'Add the quantity to what can be sold, or take it away if negative',
			},
			{
				name: 'Set Sellable',
				value: 'sellable',
				description: 'The quantity is what buyers can order, whatever is reserved for orders',
			},
			{
				name: 'Set Total',
				value: 'total',
				description: 'The quantity is all there is, what is reserved for orders included',
			},
		],
		description: 'What Quantity means',
		displayOptions: show(),
	},
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'string',
		default: '',
		placeholder: 'e.g. 5',
		description: 'Blank leaves the stock unchanged; 0 means sold out',
		displayOptions: show(),
	},
	{
		displayName: 'More Fields',
		name: 'moreFields',
		type: 'collection',
		placeholder: 'Add field',
		default: {},
		displayOptions: show(),
		options: [
			{
				displayName: 'Quantity by Warehouse',
				name: 'warehouses',
				type: 'fixedCollection',
				typeOptions: { multipleValues: true },
				default: {},
				placeholder: 'Add Warehouse',
				description: 'For sellers with several warehouses, in place of Quantity',
				options: [
					{
						displayName: 'Warehouse',
						name: 'warehouse',
						values: [
							{
								displayName: 'Warehouse Code',
								name: 'code',
								type: 'string',
								default: '',
								placeholder: 'e.g. dropshipping',
							},
							{ displayName: 'Quantity', name: 'quantity', type: 'string', default: '' },
						],
					},
				],
			},
			{
				displayName: 'Sale End',
				name: 'saleEnd',
				type: 'dateTime',
				default: '',
				description: 'The last day of the sale price: Lazada takes the day, not the hour',
			},
			{
				displayName: 'Sale Price',
				name: 'salePrice',
				type: 'string',
				default: '',
				placeholder: 'e.g. 33.00',
				description: 'What buyers pay in place of the price on the days of the sale',
			},
			{
				displayName: 'Sale Start',
				name: 'saleStart',
				type: 'dateTime',
				default: '',
				description: 'The first day of the sale price: Lazada takes the day, not the hour',
			},
			{
				displayName: 'SKUs per Call',
				name: 'skusPerCall',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: MAX_SKUS },
				default: MAX_SKUS,
				description:
					'How many items go into one call to Lazada, up to 50. Lazada advises 20, for calls of more may take too long.',
			},
		],
	},
];

function readMore({ parameters }: NodeRun, itemIndex: number): Record<string, unknown> {
	const more = parameters.value('moreFields', itemIndex, {});
	return isRecord(more) ? more : {};
}

function readWarehouses(value: unknown): Array<{ warehouse: string; quantity: unknown }> {
	const list = isRecord(value) && Array.isArray(value.warehouse) ? value.warehouse : [];
	return list.filter(isRecord).map(({ code, quantity }) => ({ warehouse: toText(code), quantity }));
}

/** What the fields say of prices and stock, as they give it. */
export function readPriceStock(run: NodeRun, itemIndex: number) {
	const { salePrice, saleStart, saleEnd, warehouses } = readMore(run, itemIndex);
	return {
		price: run.parameters.value('price', itemIndex, ''),
		salePrice,
		saleStart,
		saleEnd,
		mode: run.parameters.text('stockMode', itemIndex),
		quantity: run.parameters.value('quantity', itemIndex, ''),
		warehouses: readWarehouses(warehouses),
	};
}

/** How many SKUs go into one call, as the first item says. */
export function readSkusPerCall(run: NodeRun): number {
	const wanted = Number(readMore(run, 0).skusPerCall ?? MAX_SKUS);
	return Number.isInteger(wanted) && wanted >= 1 && wanted <= MAX_SKUS ? wanted : MAX_SKUS;
}
