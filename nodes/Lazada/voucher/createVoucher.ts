import type { INodeProperties } from 'n8n-workflow';
import type { ApiParameter } from '../../../lazada/catalog/parameter';
import { nameField, toField } from '../calls/apiFields';
import { apiOperation } from '../calls/apiOperation';
import { showForOperation } from '../calls/show';
import type { NodeRun } from '../run/operation';
import { checkTerms } from './checkTerms';
import { COLLECTIBLE, listTerms, readTerms } from './terms';
import { TERMS } from './voucherFields';

const PATH = '/promotion/voucher/create';
const show = showForOperation('voucher', 'create');
const ALL = listTerms(PATH);

/** Terms that only one kind of discount has. */
const OF_DISCOUNT: Readonly<Record<string, string>> = {
	offering_money_value_off: 'MONEY_VALUE_OFF',
	offering_percentage_discount_off: 'PERCENTAGE_DISCOUNT_OFF',
	max_discount_offering_money_value: 'PERCENTAGE_DISCOUNT_OFF',
};

function toTermField(term: ApiParameter): INodeProperties {
	const kind = Object.hasOwn(OF_DISCOUNT, term.name) ? OF_DISCOUNT[term.name] : undefined;
	const isValue = kind !== undefined && !term.name.startsWith('max_');
	return {
		...toField(term, TERMS[term.name]),
		...(isValue && { required: true }),
		displayOptions: show(kind === undefined ? {} : { discount: [kind] }),
	};
}

/** What the form says, without the terms of the other kind of discount. */
function read(run: NodeRun, itemIndex: number): Record<string, unknown> {
	const value = (term: ApiParameter) => run.parameters.value(nameField(term), itemIndex, '');
	const discount = run.parameters.text('discount', itemIndex);
	const isOfOther = ({ name }: ApiParameter) =>
		Object.hasOwn(OF_DISCOUNT, name) && OF_DISCOUNT[name] !== discount;
	const isUnlimited = (term: ApiParameter) =>
		term.name === 'max_discount_offering_money_value' && Number(value(term)) === 0;
	const wanted = ALL.filter((term) => !isOfOther(term) && !isUnlimited(term));
	const terms = readTerms(wanted, value, run.context.getTimezone());
	checkTerms(terms);
	const none = Object.fromEntries(ALL.map(({ name }) => [name, '']));
	return { ...none, ...terms, voucher_type: COLLECTIBLE };
}

/** Makes a voucher. */
export const createVoucher = apiOperation({
	resource: 'voucher',
	option: {
		value: 'create',
		name: 'Create',
		description:
			'Create a voucher that buyers can collect in the shop. The seller pays the discount. Buyers get it after Activate.',
		action: 'Create a voucher paid by the shop',
	},
	path: PATH,
	without: ['voucher_type', ...ALL.map(({ name }) => name)],
	fields: ALL.map(toTermField),
	read,
	valueName: 'id',
});
