import type { Parameters } from '../signing/signature';
import { TIME_FORMS, type TimeForm } from './timeForms';
import { readTime, writeTime } from './writtenTime';

/**
 * A time in the form that an API takes. Text that has the form already, is no date, or would have to be guessed at (a
 * date whose time or offset is asked for) comes back as it is.
 *
 * @param text such as `2026-11-01T09:30:00.123+08:00`, as n8n writes a date
 */
export function toTimeForm(text: string, form: TimeForm): string {
	const time = readTime(text);
	return (time && writeTime(time, form)) ?? text;
}

/**
 * The parameters of a call with its times as the API takes them, as far as that is known.
 *
 * @param apiPath such as `/orders/get`
 * @returns new parameters
 */
export function toApiTimes(apiPath: string, parameters: Parameters): Parameters {
	if (!Object.hasOwn(TIME_FORMS, apiPath)) return parameters;
	const forms = TIME_FORMS[apiPath];
	const sent = Object.entries(parameters).map(([name, text]) => [
		name,
		Object.hasOwn(forms, name) ? toTimeForm(text, forms[name]) : text,
	]);
	return Object.fromEntries(sent) as Parameters;
}
