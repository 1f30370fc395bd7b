import { findRecords, type BusinessApi, type BusinessCall } from './api';
import { findItemProblem, findListProblem, readEntries } from './fulfillment';
import { DONE, notDone } from './success';

interface AskedOrder {
	order_id: number;
	order_item_ids: number[];
}

/** How the shop's orders are allocated: `NTFS` for cross-border shops, which choose their carrier. */
export function allocationType({ authorization }: BusinessCall): 'TFS' | 'NTFS' {
	return authorization.account.shops.length > 1 ? 'NTFS' : 'TFS';
}

const LOCAL = [{ name: 'Sandbox Express', provider_code: 'SANDBOX_EXPRESS' }];
const CROSS_BORDER = [
	{ name: 'Sandbox Air', provider_code: 'SANDBOX_AIR' },
	{ name: 'Sandbox Sea', provider_code: 'SANDBOX_SEA' },
];

/** `/order/shipment/providers/get`: one answer for all orders, or none if one of them can't be packed. */
export const getShipmentProviders: BusinessApi = {
	methods: ['GET', 'POST'],
	under: 'result',
	answer(call) {
		const orders = readEntries<AskedOrder>(call, 'getShipmentProvidersReq', 'orders');
		const problem = findListProblem(orders, 'orders');
		if (problem !== undefined) return notDone('700000', problem);
		const records = findRecords(call).orders;
		const unknown = orders.find(
			({ order_id }) => records.findOrder(Number(order_id)) === undefined,
		);
		if (unknown) return notDone('700000', `There is no order ${unknown.order_id}`);
		const refused = orders
			.flatMap(({ order_id, order_item_ids }) =>
				order_item_ids.map((id) => findItemProblem(call, order_id, Number(id))),
			)
			.find((one) => one?.msg.includes('has no item'));
		if (refused) return notDone('700000', refused.msg);
		const type = allocationType(call);
		const data = {
			platform_default: type === 'TFS' ? 1 : 0,
			shipment_providers: type === 'TFS' ? LOCAL : CROSS_BORDER,
			shipping_allocate_type: type,
		};
		return { data, ...DONE };
	},
};
