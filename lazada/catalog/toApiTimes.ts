import type { Parameters } from '../signing/signature';
import { TIME_FORMS, type TimeForm } from './timeForms';

/** A date, with time and offset if it has them: ISO 8601, or as Lazada's answers write it, `2026-11-01 09:30:00 +0800`. */
const TIME = /^(\d{4}-\d\d-\d\d)(?:([T ])(\d\d:\d\d)(:\d\d)?([.,]\d{1,9})? ?(Z|[+-]\d\d:?\d\d)?)?$/;
const COMPACT_DATE = /^(\d{4})(\d\d)(\d\d)$/;

/** A moment as it was written, in parts. */
interface WrittenTime {
	/** `2026-11-01`, in the offset's own time. */
	date: string;
	/** `T09:30:00+08:00`; `undefined` without a time or an offset: what moment that is nobody said. */
	clock?: string;
	/** Milliseconds, as `.123`, or `''`. */
	fraction: string;
	/** Whether it stood there in these very parts. */
	isIso: boolean;
}

/** Whether there is such a day: JavaScript takes 31 February for a day of March. */
function isDate(date: string): boolean {
	const day = new Date(`${date}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function readOffset(offset: string): string {
	return offset === 'Z' ? '+00:00' : `${offset.slice(0, 3)}:${offset.slice(-2)}`;
}

/** @returns `undefined` for what is no date */
function readTime(text: string): WrittenTime | undefined {
	const compact = COMPACT_DATE.exec(text)?.slice(1).join('-');
	const [, date, between, minutes, seconds, fraction = '', offset] =
		TIME.exec(compact ?? text) ?? [];
	if (date === undefined || !isDate(date)) return undefined;
	if (offset === undefined) return { date, fraction: '', isIso: true };
	const clock = `T${minutes}${seconds ?? ':00'}${readOffset(offset)}`;
	if (Number.isNaN(Date.parse(date + clock))) return undefined;
	const isIso = between === 'T' && seconds !== undefined && fraction === '' && !text.includes(' ');
	return { date, clock, fraction: fraction.replace(',', '.').slice(0, 4), isIso };
}

/**
 * A time in the form that an API takes. The day is that of the offset which the text carries, whatever day it is in
 * UTC. Text that has the form already, is no date, or would have to be guessed at (a date whose time or offset
 * is asked for) comes back as it is.
 *
 * @param text such as `2026-11-01T09:30:00.123+08:00`, as n8n writes a date
 */
export function toTimeForm(text: string, form: TimeForm): string {
	const time = readTime(text);
	if (time === undefined) return text;
	const { date, clock, fraction, isIso } = time;
	if (form === 'date') return date;
	if (form === 'compactDate') return date.replaceAll('-', '');
	if (clock === undefined) return text;
	if (form === 'iso') return isIso ? text : date + clock;
	return String(Date.parse(date + clock) + Math.round(Number(`0${fraction}`) * 1000));
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
