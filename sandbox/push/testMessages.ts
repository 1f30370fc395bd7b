/** What *Verify* in Lazada's console sends: constants of Lazada, in an older and a newer form [120168, 120208]. */
export const TEST_MESSAGES = {
	older: {
		seller_id: '9999',
		message_type: 0,
		data: {
			order_status: 'This is a test message',
			trade_order_id: '123456',
			trade_order_line_id: '12345',
			status_update_time: 1656915866,
		},
		timestamp: 1,
		site: 'lazada_sg',
	},
	newer: {
		seller_id: '9999',
		message_type: 0,
		data: { order_status: 'unpaid', trade_order_id: '123456', trade_order_line_id: '1234567' },
		timestamp: 1603766859530,
		site: 'lazada_th',
	},
};

export type TestMessageForm = keyof typeof TEST_MESSAGES;
