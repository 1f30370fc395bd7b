import { readTime, writeTime } from '../catalog/writtenTime';

const SECONDS = /^[1-9]\d{9}$/;
const MILLISECONDS = /^[1-9]\d{11,13}$/;

/**
 * A time of an answer in ISO 8601: Lazada writes `2026-11-01 08:00:00 +0800`, or seconds or milliseconds since 1970,
 * the same API one or the other.
 *
 * @returns the time with the offset that it was written with, otherwise in UTC; `undefined` for what is no time, or for
 * one of which nobody knows the time zone
 */
export function toIsoTime(value: unknown): string | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const text = String(value).trim();
	if (SECONDS.test(text)) return new Date(Number(text) * 1000).toISOString();
	if (MILLISECONDS.test(text)) return new Date(Number(text)).toISOString();
	const time = /\d\d:\d\d/.test(text) ? readTime(text) : undefined;
	return time?.clock === undefined ? undefined : writeTime(time, 'iso');
}
