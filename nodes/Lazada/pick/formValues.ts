import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { isRecord } from '../../../lazada/json';
import { toText } from '../../shared/parameters';

/** What a form is read by, while it is being filled in. */
export type Form = Pick<ILoadOptionsFunctions, 'getNodeParameter'>;

/**
 * What stands in a field, or what was picked in it. The editor gives the value of an expression where it knows it, and
 * otherwise null.
 *
 * @returns `''` for a field that is empty, not shown, or an expression without a value
 */
export function readFormText(form: Form, name: string): string {
	const value: unknown = form.getNodeParameter(name, '');
	const text = toText(isRecord(value) ? value.value : value);
	return text.startsWith('=') ? '' : text;
}

/** The order that the form is about; `''` if none is given, or what is given is no ID. */
export function readPickedOrder(form: Form): string {
	const id = readFormText(form, 'orderId');
	return /^\d+$/.test(id) ? id : '';
}
