import type { INodePropertyOptions } from 'n8n-workflow';

/** What a buyer can want. */
export const RETURN_TYPES: INodePropertyOptions[] = [
	{ name: 'Cancellation', value: 'CANCEL', description: 'Before the goods were sent' },
	{ name: 'Refund Without Return', value: 'ONLY_REFUND', description: 'The buyer keeps the goods' },
	{ name: 'Return', value: 'RETURN', description: 'The goods come back' },
];

/** Where a request can stand. */
export const RETURN_STATUSES: INodePropertyOptions[] = [
	{ name: 'Cancellation Done', value: 'CANCEL_SUCCESS' },
	{ name: 'Refund Paid', value: 'REFUND_SUCCESS' },
	{ name: 'Request Refused', value: 'REQUEST_REJECT' },
	{ name: 'Requested', value: 'REQUEST_INITIATE', description: 'Waits for a decision' },
	{ name: 'Withdrawn', value: 'REQUEST_CANCEL' },
];
