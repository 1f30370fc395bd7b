import type { IDataObject } from 'n8n-workflow';
import { toIsoTime } from '../../../lazada/answers/isoTime';
import { isRecord, readText } from '../../../lazada/json';
import { apiOperation, type Finish } from '../calls/apiOperation';
import { simplifyField } from '../calls/rowFields';
import { showForOperation } from '../calls/show';
import { PartialOutput } from '../run/partialOutput';
import { orderField, readOrderId } from './orderField';

const show = showForOperation('order', 'trace');

function recordsIn(row: Record<string, unknown>, name: string): Array<Record<string, unknown>> {
	const list: unknown = row[name];
	return Array.isArray(list) ? (list as unknown[]).filter(isRecord) : [];
}

function toEvent(row: Record<string, unknown>): IDataObject {
	return {
		time: toIsoTime(row.event_time) ?? null,
		title: readText(row, 'title'),
		description: readText(row, 'description'),
		location: readText(row, 'package_location_name'),
	};
}

/** A package with what happened to it, oldest first. */
function toPackage(orderId: string, row: Record<string, unknown>): IDataObject {
	const events = recordsIn(row, 'logistic_detail_info_list')
		.sort((one, other) => Number(one.event_time) - Number(other.event_time))
		.map(toEvent);
	const last = events.at(-1);
	return {
		order_id: orderId,
		package_id: readText(row, 'ofc_package_id'),
		tracking_number: readText(row, 'tracking_number'),
		last_event: last?.title ?? null,
		last_event_time: last?.time ?? null,
		events,
	};
}

/** Each package as an item. Of an order without any, and of another shop's, Lazada gives an empty list. */
const toPackages: Finish = (rows, run, itemIndex) => {
	const orderId = readOrderId(run, itemIndex);
	const packages = rows.flatMap((row) => recordsIn(row, 'package_detail_info_list'));
	if (packages.length === 0) {
		run.notes.add(
			`Lazada has no packages of order ${orderId}: it isn't packed yet, or isn't one of this shop and country.`,
		);
	}
	const isSimple = run.parameters.value('simplify', itemIndex, true) === true;
	return new PartialOutput(isSimple ? packages.map((one) => toPackage(orderId, one)) : rows, []);
};

/** Where the parcels of an order are. */
export const traceOrder = apiOperation({
	resource: 'order',
	option: {
		value: 'trace',
		name: 'Trace',
		description: 'Find out where the packages of an order are: each package with its events',
		action: 'Trace an order',
	},
	path: '/logistic/order/trace',
	without: ['order_id'],
	fields: [orderField(show), simplifyField(show)],
	shown: {
		locale: { placeholder: 'e.g. en', description: 'The language of the events, such as en or th' },
		ofcPackageIdList: { description: 'Only these packages: several with commas between them' },
	},
	read: (run, itemIndex) => ({ order_id: readOrderId(run, itemIndex) }),
	finish: toPackages,
});
