import type { INodeProperties } from 'n8n-workflow';

const AMOUNT: Partial<INodeProperties> = {
	type: 'number',
	typeOptions: { minValue: 0, numberPrecision: 2 },
	default: 0,
};
const COUNT: Partial<INodeProperties> = { typeOptions: { minValue: 1 }, default: 1 };

/** What the form says of the voucher that an operation is about, by the parameter's name. */
export const WHICH_VOUCHER: Readonly<Record<'id' | 'voucher_type', Partial<INodeProperties>>> = {
	id: {
		placeholder: 'e.g. 91471121134707',
		description: 'The field id of a voucher, as Get Many gives it',
	},
	voucher_type: { description: 'Whether buyers collect it in the shop or enter its code' },
};

/** What the form says of a voucher's terms, by the parameter's name. */
export const TERMS: Readonly<Record<string, Partial<INodeProperties>>> = {
	voucher_name: { placeholder: 'e.g. Payday 10%' },
	apply: {
		description: 'For specific products, add their SKUs afterwards with Add Products',
	},
	display_area: { description: 'Where buyers find the voucher' },
	voucher_discount_type: { description: 'The seller pays the discount' },
	offering_money_value_off: {
		...AMOUNT,
		description: "What the buyer saves, in the currency of the shop's country",
	},
	offering_percentage_discount_off: {
		typeOptions: { minValue: 1, maxValue: 100 },
		default: 10,
		description: 'What the buyer saves, in percent of the price',
	},
	max_discount_offering_money_value: {
		...AMOUNT,
		description:
			"What the buyer saves at most, in the currency of the shop's country; 0 for no limit",
	},
	criteria_over_money: {
		...AMOUNT,
		description: "What the buyer must spend, in the currency of the shop's country",
	},
	issued: {
		...COUNT,
		description: 'How many there are in all. Later, it can only be raised.',
	},
	limit: { ...COUNT, description: 'How many one buyer may use' },
	period_start_time: { description: 'From when buyers can use the voucher' },
	period_end_time: { description: 'Until when buyers can use the voucher' },
	collect_start: { description: 'From when buyers can collect the voucher, if that is earlier' },
};

/** The parameters in the order of the form. */
export const TERM_NAMES = Object.keys(TERMS);
