import { toParameterText } from '../signing/parameters';
import type { TimeForm } from './timeForms';
import { readTime, writeTime } from './writtenTime';
import { addOffset, toZonedTime } from './zonedTime';

const EPOCH_MS = /^\d{13}$/;

/** Milliseconds since 1970 of what names a moment, but no place. */
function readMoment(value: unknown, text: string): number | undefined {
	if (value instanceof Date && !Number.isNaN(value.getTime())) return value.getTime();
	return EPOCH_MS.test(text) ? Number(text) : undefined;
}

/**
 * A time as an API takes it. One without an offset is meant in the given zone, as is the day of a moment.
 *
 * @param value a date, ISO 8601 text, or milliseconds since 1970
 * @param timeZone such as `Asia/Singapore`
 * @returns `undefined` for what is no date
 */
export function toTimeValue(value: unknown, form: TimeForm, timeZone: string): string | undefined {
	const text = (toParameterText(value) ?? '').trim();
	const moment = readMoment(value, text);
	const time = readTime(moment === undefined ? text : toZonedTime(moment, timeZone));
	if (time?.local === undefined) return time && writeTime(time, form);
	const zoned = readTime(addOffset(time.date + time.local, timeZone));
	return zoned && writeTime(zoned, form);
}
