import { LazadaError } from '../../../lazada/errors';
import { isRecord, readText } from '../../../lazada/json';
import { readReturnItems } from '../return/simplifyReturn';
import type { Ask } from './formCalls';
import { readFormText, readPickedOrder, type Form } from './formValues';
import { hasWords, listMethod } from './listMethod';
import { readItemIds } from './orderItems';

/** A reason, by its ID. */
interface Choice {
	name: string;
	value: string;
}

const CANCELABLE = ['unpaid', 'pending', 'topack', 'packed'];

function needs(what: string): LazadaError {
	return new LazadaError(
		'input',
		`Lazada gives the reasons for one ${what}, and the form has none`,
		{
			advice: `Pick the ${what} first, or choose By ID and enter the ID of the reason.`,
		},
	);
}

/** Why an order may be canceled. */
async function readCancelReasons(ask: Ask, form: Form): Promise<Choice[]> {
	const order_id = readPickedOrder(form);
	if (order_id === '') throw needs('order');
	const itemIds = await readItemIds(ask, order_id, CANCELABLE);
	const order_item_id_list = JSON.stringify(itemIds);
	const { data } = await ask('/order/reverse/cancel/validate', { order_id, order_item_id_list });
	const { reason_options: options, tip_content: tip } = isRecord(data) ? data : {};
	const reasons = Array.isArray(options) ? options.filter(isRecord) : [];
	if (reasons.length === 0 && typeof tip === 'string' && tip !== '') {
		throw new LazadaError('refused', `Lazada offers no reason: ${tip.slice(0, 200)}`);
	}
	return reasons.map((reason) => ({
		name: readText(reason, 'reason_name'),
		value: readText(reason, 'reason_id'),
	}));
}

/** The item of a return that the form is about: one that it names, or else the first. */
async function findReturnItem(ask: Ask, form: Form): Promise<string> {
	const [named] = readFormText(form, 'returnItemId').match(/\d+/) ?? [];
	if (named !== undefined) return named;
	const reverse_order_id = readFormText(form, 'returnId');
	if (!/^\d+$/.test(reverse_order_id)) throw needs('return');
	const { data } = await ask('/order/reverse/return/detail/list', { reverse_order_id });
	const [first] = readReturnItems(isRecord(data) ? data : {});
	if (first === undefined) throw needs('return');
	return readText(first, 'reverse_order_line_id');
}

/** Why a return or a refund may be refused. */
async function readRefusalReasons(ask: Ask, form: Form): Promise<Choice[]> {
	const reverse_order_line_id = await findReturnItem(ask, form);
	const { data } = await ask('/order/reverse/reason/list', { reverse_order_line_id });
	const reasons = Array.isArray(data) ? data.filter(isRecord) : [];
	return reasons.map((reason) => ({
		// So spelled by Lazada.
		name: readText(reason, 'muti_language_text') || readText(reason, 'text'),
		value: readText(reason, 'reason_id'),
	}));
}

/** The reasons that Lazada takes: for canceling the order that is picked, or for refusing a return. */
export const searchReasons = listMethod(async (ask, { text, form }) => {
	const isReturn = readFormText(form, 'resource') === 'return';
	const all = await (isReturn ? readRefusalReasons(ask, form) : readCancelReasons(ask, form));
	return { items: all.filter(({ name }) => hasWords(name, text)) };
});
