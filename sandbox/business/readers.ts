import { GatewayError } from '../errors';
import { required, type BusinessCall } from './api';

/** How far the clocks of all shops here are ahead of UTC. */
const OFFSET_MS = 8 * 3_600_000;

const DATE = String.raw`\d{4}-\d\d-\d\d`;
const TIME = new RegExp(String.raw`^${DATE}(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$`);

/** A refusal as the seller APIs word it, such as `E019: "200" Invalid Limit`. */
export function refusal(code: string, text: string): GatewayError {
	return new GatewayError(code, `E${code.padStart(3, '0')}: ${text}`, 'ISP');
}

/**
 * Reads a time in ISO 8601 with an offset. A day alone begins at midnight.
 *
 * @throws GatewayError (17)
 */
export function readTime({ parameters }: BusinessCall, name: string): number | undefined {
	const text = parameters.get(name) ?? '';
	if (text === '') return undefined;
	const dayAlone = text.length === 'yyyy-MM-dd'.length;
	const time = Date.parse(dayAlone ? `${text}T00:00:00+08:00` : text);
	if (TIME.test(text) && !Number.isNaN(time)) return time;
	throw refusal('17', `"${text}" Invalid Date Format`);
}

/**
 * Reads `offset` or `limit`.
 *
 * @throws GatewayError (`InvalidParameter`, 14, 19)
 */
export function readPosition(
	{ parameters }: BusinessCall,
	name: 'offset' | 'limit',
	{ min = 0, max, fallback }: { min?: number; max: number; fallback: number },
): number {
	const text = parameters.get(name) ?? String(fallback);
	if (!/^-?\d+$/.test(text)) {
		throw new GatewayError('InvalidParameter', `The input parameter "${name}" is not a number`);
	}
	const value = Number(text);
	if (value >= min && value <= max) return value;
	throw name === 'offset'
		? refusal('14', `"${text}" Invalid Offset`)
		: refusal('19', `"${text}" Invalid Limit`);
}

/**
 * Reads one of some words.
 *
 * @param problem thrown if it is another
 */
export function readWord<T extends string>(
	{ parameters }: BusinessCall,
	name: string,
	known: readonly T[],
	problem: GatewayError,
): T | undefined {
	const text = parameters.get(name) ?? '';
	if (text === '') return undefined;
	const word = known.find((one) => one === text);
	if (word === undefined) throw problem;
	return word;
}

/**
 * Reads JSON from a parameter.
 *
 * @throws GatewayError (`MissingParameter`, `InvalidParameter`)
 */
export function readJson(call: BusinessCall, name: string): unknown {
	try {
		return JSON.parse(required(call, name));
	} catch (error) {
		if (error instanceof GatewayError) throw error;
		throw new GatewayError('InvalidParameter', `The input parameter "${name}" is not JSON`);
	}
}

/**
 * Reads a list of ids, such as `[1,2]` or `["1","2"]`.
 *
 * @throws GatewayError (`MissingParameter`, `InvalidParameter`)
 */
export function readIds(call: BusinessCall, name: string): number[] {
	const list = readJson(call, name);
	if (Array.isArray(list)) return list.map(Number);
	throw new GatewayError('InvalidParameter', `The input parameter "${name}" is not a list`);
}

/** A time such as `2026-11-01 08:00:00 +0800`. */
export function toLocalTime(time: number): string {
	const [day, clock] = new Date(time + OFFSET_MS).toISOString().split(/[T.]/);
	return `${day} ${clock} +0800`;
}

const DAY_MS = 86_400_000;
export const WEEK_MS = 7 * DAY_MS;

/** The Monday, at midnight, on or before which a time is: the first day of 1970 was a Thursday. */
export function startOfWeek(time: number): number {
	const monday = OFFSET_MS + 3 * DAY_MS;
	return Math.floor((time + monday) / WEEK_MS) * WEEK_MS - monday;
}

/** A day such as `2026-11-01`. */
export function toLocalDay(time: number): string {
	return toLocalTime(time).split(' ')[0];
}
