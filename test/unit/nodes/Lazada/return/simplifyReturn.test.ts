import { simplifyReturn } from '../../../../../nodes/Lazada/return/simplifyReturn';

const LINE = { reverse_order_line_id: 1, reverse_status: 'REQUEST_INITIATE' };

describe('a simplified return', () => {
	it('has the first deadline of its items, whether they are numbers or texts', () => {
		const reverse_order_lines = [
			{ ...LINE, sla: '1741672453926' },
			{ ...LINE, sla: 1741672000000 },
			{ ...LINE, sla: 0 },
			LINE,
		];
		const { deadline, items } = simplifyReturn({ reverse_order_id: 5, reverse_order_lines });
		expect(deadline).toBe('2025-03-11T05:46:40.000Z');
		expect((items as Array<{ deadline: unknown }>).map((item) => item.deadline)).toEqual([
			'2025-03-11T05:54:13.926Z',
			'2025-03-11T05:46:40.000Z',
			null,
			null,
		]);
	});

	it('is the same of the list and of the details, whose times are seconds', () => {
		const line = { ...LINE, return_order_line_gmt_create: 1741672453 };
		const listed = simplifyReturn({ reverse_order_id: 5, reverse_order_lines: [line] });
		expect(simplifyReturn({ reverse_order_id: 5, reverseOrderLineDTOList: [line] })).toEqual(
			listed,
		);
		expect(listed.items).toMatchObject([{ requested_at: '2025-03-11T05:54:13.000Z' }]);
	});

	it('has each status once, and no deadline where there are no items', () => {
		const lines = [LINE, LINE, { ...LINE, reverse_status: 'REFUND_SUCCESS' }];
		const row = { reverse_order_id: '123456789012345678', reverse_order_lines: lines };
		expect(simplifyReturn(row)).toMatchObject({
			reverse_order_id: '123456789012345678',
			statuses: ['REQUEST_INITIATE', 'REFUND_SUCCESS'],
		});
		expect(simplifyReturn({ reverse_order_id: 5 })).toEqual({
			reverse_order_id: 5,
			statuses: [],
			deadline: null,
			items: [],
		});
	});
});
