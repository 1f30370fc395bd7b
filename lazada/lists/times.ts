const SECOND_MS = 1_000;
export const DAY_MS = 86_400_000;

/**
 * A time as Lazada writes it: ISO 8601, `yyyy-MM-dd HH:mm:ss +0800`, `yyyy-MM-dd`, or milliseconds since 1970 as a
 * number or as text.
 *
 * @returns milliseconds since 1970; NaN for what is no time, and for one of which nobody knows the time zone
 */
export function readTime(value: unknown): number {
	if (typeof value === 'number') return value;
	if (typeof value !== 'string') return NaN;
	const text = value.trim();
	if (/^\d{12,14}$/.test(text)) return Number(text);
	const iso = text.replace(
		/^(\S+) (\d\S+)(?: ?([+-]\d\d):?(\d\d))?$/,
		(_all, day, time, hours, minutes) =>
			hours === undefined
				? `${String(day)}T${String(time)}`
				: `${String(day)}T${String(time)}${String(hours)}:${String(minutes)}`,
	);
	return /T[\d:.]+$/.test(iso) ? NaN : Date.parse(iso);
}

/** The whole second that a time is in, as milliseconds since 1970. */
export function floorToSecond(timeMs: number): number {
	return Math.floor(timeMs / SECOND_MS) * SECOND_MS;
}

/** ISO 8601 with an offset and without milliseconds, as Lazada takes it. */
export function toIsoSeconds(timeMs: number): string {
	return new Date(timeMs).toISOString().replace(/\.\d+Z$/, '+00:00');
}
