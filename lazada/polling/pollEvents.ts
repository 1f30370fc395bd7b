import { isRecord, readText } from '../json';
import type { Parameters } from '../signing/signature';
import { toIsoSeconds } from '../lists/times';
import { readRowTime, type RowReader } from './polledRow';
import { pollDownward } from './readDownward';
import { pollInOrder } from './readInOrder';
import type { PollSource } from './reading';
import { pollReviews } from './readReviews';
import { pollWindows } from './readWindows';

/** What can be polled. */
export type PollEvent =
	| 'orderCreated'
	| 'orderChanged'
	| 'returnCreated'
	| 'returnChanged'
	| 'productChanged'
	| 'reviewCreated'
	| 'messageCreated';

/** What is wanted of an event. */
export interface PollWish {
	/** Status that one item of an order must have; `''` for any. */
	status: string;
	/** Products whose reviews are wanted; all if there are none. */
	products: readonly string[];
}

const NOTHING = () => '';

function readStatuses({ statuses }: Record<string, unknown>): string {
	return JSON.stringify(statuses ?? '');
}

const ORDERS = {
	apiPath: '/orders/get',
	readId: (row: Record<string, unknown>) => readText(row, 'order_id'),
};

function pollNewOrders(given: Parameters): PollSource {
	const axis = {
		...{ after: 'created_after', before: 'created_before' },
		...{ field: 'created_at', sortBy: 'created_at' },
	};
	const readTime: RowReader['readTime'] = ({ created_at: time }) => readRowTime(time);
	return pollInOrder({ ...ORDERS, axis, given, readTime, readState: NOTHING });
}

function pollChangedOrders(given: Parameters): PollSource {
	const axis = {
		...{ after: 'update_after', before: 'update_before' },
		...{ field: 'updated_at', sortBy: 'updated_at' },
	};
	const readTime: RowReader['readTime'] = ({ updated_at: time }) => readRowTime(time);
	return pollInOrder({ ...ORDERS, axis, given, readTime, readState: readStatuses });
}

function readLines({ reverse_order_lines: lines }: Record<string, unknown>) {
	return Array.isArray(lines) ? (lines as unknown[]).filter(isRecord) : [];
}

/** @param range how Lazada names the range of times */
function pollReturns(
	range: string,
	readTime: RowReader['readTime'],
	readState: RowReader['readState'],
): PollSource {
	return pollWindows({
		apiPath: '/reverse/getreverseordersforseller',
		readId: (row) => readText(row, 'reverse_order_id'),
		readTime,
		readState,
		toParameters: (from, to) => ({
			[`${range}Start`]: String(from),
			...(to !== undefined && { [`${range}End`]: String(to) }),
		}),
	});
}

function pollNewReturns(): PollSource {
	return pollReturns(
		'ReverseOrderLineTimeRange',
		(row) =>
			Math.min(...readLines(row).map((line) => readRowTime(line.return_order_line_gmt_create))),
		NOTHING,
	);
}

function pollChangedReturns(): PollSource {
	return pollReturns(
		'ReverseOrderLineModifiedTimeRange',
		(row) =>
			Math.max(...readLines(row).map((line) => readRowTime(line.return_order_line_gmt_modified))),
		(row) => JSON.stringify(readLines(row).map((line) => line.reverse_status)),
	);
}

function pollChangedProducts(): PollSource {
	return pollWindows({
		apiPath: '/products/get',
		readId: (row) => readText(row, 'item_id'),
		readTime: ({ updated_time: time }) => readRowTime(time),
		readState: (row) => readText(row, 'status'),
		toParameters: (from, to) => ({
			filter: 'all',
			update_after: toIsoSeconds(from),
			...(to !== undefined && { update_before: toIsoSeconds(to) }),
		}),
	});
}

function pollMessages(): PollSource {
	return pollDownward({
		apiPath: '/sellercenter/msg/list',
		readId: (row) => readText(row, 'id'),
		readTime: ({ time }) => readRowTime(time),
		readState: NOTHING,
	});
}

/** The list that an event is read from. */
export function findSource(event: PollEvent, { status, products }: PollWish): PollSource {
	switch (event) {
		case 'orderCreated':
			return pollNewOrders({});
		case 'orderChanged':
			return pollChangedOrders(status === '' ? {} : { status });
		case 'returnCreated':
			return pollNewReturns();
		case 'returnChanged':
			return pollChangedReturns();
		case 'productChanged':
			return pollChangedProducts();
		case 'reviewCreated':
			return pollReviews(products);
		case 'messageCreated':
			return pollMessages();
	}
}
