const MINUTE_MS = 60_000;

/** How far a zone is ahead of UTC at a moment, as `+08:00`. */
function findOffset(moment: number, timeZone: string): string {
	const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
	const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value;
	return name?.slice('GMT'.length) || '+00:00';
}

function toMs(offset: string): number {
	const [hours, minutes] = offset.slice(1).split(':').map(Number);
	return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}

/**
 * The time that a zone's clocks show at a moment, in ISO 8601 with the offset.
 *
 * @param timeZone such as `Asia/Singapore`
 */
export function toZonedTime(moment: number, timeZone: string): string {
	const offset = findOffset(moment, timeZone);
	return new Date(moment + toMs(offset)).toISOString().replace('Z', offset);
}

/**
 * The same time with the offset that the zone has then.
 *
 * @param local a valid one, such as `2026-11-01T09:30:00`
 */
export function addOffset(local: string, timeZone: string): string {
	const asUtc = Date.parse(`${local}Z`);
	// Where clocks change within these hours, the first offset is that of another moment.
	const near = findOffset(asUtc, timeZone);
	return local + findOffset(asUtc - toMs(near), timeZone);
}
