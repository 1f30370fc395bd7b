import { apiOperation } from '../calls/apiOperation';

/** The seller's own invoice number, stored with an item. */
export const setInvoiceNumber = apiOperation({
	resource: 'order',
	option: {
		value: 'setInvoiceNumber',
		name: 'Set Invoice Number',
		description:
			"Store the seller's own invoice number with an order item, where Lazada asks for it",
		action: 'Set the invoice number of an order item',
	},
	path: '/order/invoice_number/set',
	shown: {
		order_item_id: { description: 'The ID of one item of an order, order_item_id of Get Items' },
	},
});
