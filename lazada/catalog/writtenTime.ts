import type { TimeForm } from './timeForms';

/** A date, with time and offset if it has them: ISO 8601, or as Lazada's answers write it, `2026-11-01 09:30:00 +0800`. */
const TIME = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?([.,]\d{1,9})? ?(Z|[+-]\d\d:?\d\d)?)?$/;
const COMPACT_DATE = /^(\d{4})(\d\d)(\d\d)$/;

/** A moment as it was written, in parts. */
export interface WrittenTime {
	/** All of it. */
	text: string;
	/** `2026-11-01`, in the offset's own time. */
	date: string;
	/** `T09:30:00+08:00`; `undefined` without a time or an offset: what moment that is nobody said. */
	clock?: string;
	/** `T09:30:00.123`, midnight without a time; `undefined` with an offset. */
	local?: string;
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
export function readTime(text: string): WrittenTime | undefined {
	const compact = COMPACT_DATE.exec(text)?.slice(1).join('-');
	const [, date, minutes, seconds = ':00', fraction = '', offset] =
		TIME.exec(compact ?? text) ?? [];
	if (date === undefined || !isDate(date)) return undefined;
	const local = `T${minutes ?? '00:00'}${seconds}`;
	const clock = local + readOffset(offset ?? 'Z');
	if (Number.isNaN(Date.parse(date + clock))) return undefined;
	const rest = fraction.replace(',', '.').slice(0, 4);
	if (offset === undefined) return { text, date, local: local + rest, fraction: '', isIso: true };
	const isIso = /T\d\d:\d\d:\d\d[Z+-]/.test(text);
	return { text, date, clock, fraction: rest, isIso };
}

/**
 * A time in the form that an API takes. The day is that of the offset which the text carries, whatever day it is in
 * UTC.
 *
 * @returns `undefined` where a moment is asked for and nobody said which it is
 */
export function writeTime(time: WrittenTime, form: TimeForm): string | undefined {
	const { text, date, clock, fraction, isIso } = time;
	if (form === 'date') return date;
	if (form === 'compactDate') return date.replaceAll('-', '');
	if (clock === undefined) return undefined;
	if (form === 'iso') return isIso ? text : date + clock;
	return String(Date.parse(date + clock) + Math.round(Number(`0${fraction}`) * 1000));
}
