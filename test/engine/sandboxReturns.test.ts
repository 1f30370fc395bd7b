import { useSandboxShop } from './support/useSandboxShop';

const { get, shop } = useSandboxShop();

/** Return 0 is a cancellation, 1 a return of two items, 3 a refund without return. */
function returnId(index: number): string {
	return String(shop.sellerId * 1000 + 500 + index);
}

function line(index: number): number {
	return shop.sellerId * 10_000 + index;
}

const RETURN = '/order/reverse/return/update';
const GROUNDS = { reason_id: '7001', comment: 'Not ours', image_info: '[{"name":"a","url":"b"}]' };

async function decide(index: number, action: string, lines: number[], more = {}) {
	const reverse_order_item_ids = JSON.stringify(lines);
	return await get(RETURN, {
		...{ action, reverse_order_id: returnId(index), reverse_order_item_ids, ...more },
	});
}

async function statuses(index: number): Promise<unknown> {
	const { data } = await get('/order/reverse/return/detail/list', {
		reverse_order_id: returnId(index),
	});
	const { reverseOrderLineDTOList } = data as {
		reverseOrderLineDTOList: Array<{ reverse_status: string }>;
	};
	return reverseOrderLineDTOList.map(({ reverse_status }) => reverse_status);
}

describe('items of many orders', () => {
	const orders = (...indexes: number[]) => ({
		order_ids: JSON.stringify(indexes.map((index) => shop.sellerId * 1000 + index)),
	});

	it('are those of each order', async () => {
		const { data } = await get('/orders/items/get', orders(1, 0));
		const rows = data as Array<{ order_id: number; order_items: unknown[] }>;
		expect(rows.map(({ order_id, order_items }) => [order_id, order_items.length])).toEqual([
			[shop.sellerId * 1000 + 1, 2],
			[shop.sellerId * 1000, 1],
		]);
	});

	it('are refused as a whole where one order is not the shop’s', async () => {
		expect(await get('/orders/items/get', orders(1, 99_999))).toMatchObject({ code: '37' });
	});

	it('are given of 50 orders at most', async () => {
		const many = Array.from({ length: 51 }, (_, index) => index);
		expect(await get('/orders/items/get', orders(...many))).toMatchObject({ code: '38' });
		expect(await get('/orders/items/get', orders(...many.slice(1)))).toMatchObject({ code: '0' });
	});
});

describe('a return', () => {
	it('of nobody here has no items, in an answer that is accepted', async () => {
		expect(await get('/order/reverse/return/detail/list', { reverse_order_id: '5' })).toMatchObject(
			{ code: '0', data: { reverseOrderLineDTOList: [] } },
		);
	});

	it('changes by the decision, once', async () => {
		expect(await statuses(1)).toEqual(['REQUEST_INITIATE', 'REQUEST_INITIATE']);
		expect(await decide(1, 'agreeRefund', [line(1)])).toMatchObject({
			code: '0',
			data: { total_refund: '1001' },
		});
		expect(await statuses(1)).toEqual(['REFUND_SUCCESS', 'REQUEST_INITIATE']);
		expect(await decide(1, 'agreeRefund', [line(1)])).toMatchObject({ code: '113' });
	});

	it.each([
		['reason_id', '108'],
		['comment', '109'],
		['image_info', '110'],
	])('is not refused without %s', async (name, code) => {
		const without = { ...GROUNDS, [name]: '' };
		expect(await decide(1, 'refuseRefund', [line(1)], without)).toMatchObject({ code });
		expect(await decide(1, 'refuseRefund', [line(1)], GROUNDS)).toMatchObject({ code: '0' });
	});

	it('is refused one item at a time', async () => {
		const both = [line(1), line(1) + 5_000];
		expect(await decide(1, 'refuseReturn', both, GROUNDS)).toMatchObject({ code: '111' });
		expect(await decide(1, 'agreeReturn', both)).toMatchObject({ code: '0' });
	});

	it.each([
		['of another kind', 3, [3], '114'],
		['with an item of another', 1, [2], '126'],
		['that is not there', 99, [1], '125'],
	])('%s is not decided', async (_what, index, lines, code) => {
		expect(await decide(index, 'agreeRefund', lines.map(line))).toMatchObject({ code });
	});

	it('remembers what was done', async () => {
		await decide(1, 'agreeReturn', [line(1)]);
		const { data } = await get('/order/reverse/return/history/list', {
			reverse_order_line_id: String(line(1)),
		});
		expect(data).toMatchObject({
			list: [{ operator: 'BUYER' }, { operator: 'SELLER' }],
			page_info: { total: 2 },
		});
	});
});

it('a cancellation is decided once, a refund without return by its own API', async () => {
	const cancel = async () =>
		await get('/order/reverse/cancel/seller/decide', {
			reverse_order_id: returnId(0),
			agree_cancel: 'true',
		});
	expect(await cancel()).toMatchObject({ code: '0' });
	expect(await statuses(0)).toEqual(['CANCEL_SUCCESS']);
	expect(await cancel()).toMatchObject({ code: '131' });
	const dispute = {
		action: 'startDispute',
		reverse_order_id: returnId(3),
		reverse_order_item_ids: `[${line(3)}]`,
	};
	const refuse = async (more = {}) =>
		await get('/order/reverse/onlyrefund/seller/decide', { ...dispute, ...more });
	expect(await refuse()).toMatchObject({ code: '109' });
	const grounds = { comment: 'No', image_info_list: '[{"file_name":"a","file_url":"b"}]' };
	expect(await refuse(grounds)).toMatchObject({ code: '0' });
	expect(await statuses(3)).toEqual(['DISPUTE_IN_PROGRESS']);
});
