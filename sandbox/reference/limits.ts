import { GatewayError, invalidParameter } from '../errors';
import type { KnownLimit } from './knownApis';

/** In XML, a list is elements of the same name side by side. */
function findLengthsInXml(list: string, xml: string): number[] {
	const runs = xml.match(new RegExp(`(<${list}>.*?</${list}>\\s*)+`, 'gs')) ?? [];
	return runs.map((run) => run.split(`<${list}>`).length - 1);
}

/** The lengths of all lists of a name in a value, however deep they are. */
function findLengths(list: string, name: string, value: unknown): number[] {
	if (typeof value === 'string') return findLengthsInXml(list, value);
	if (typeof value !== 'object' || value === null) return [];
	const inside = Object.entries(value).flatMap(([member, inner]) =>
		findLengths(list, Array.isArray(value) ? '' : member, inner),
	);
	return Array.isArray(value) && name === list ? [value.length, ...inside] : inside;
}

/** Texts such as `["a","b"]` are lists, whatever type the reference gives them. */
function readList(value: unknown): unknown {
	if (typeof value !== 'string' || !value.startsWith('[')) return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}

/**
 * Checks how long the lists in a parameter are.
 *
 * @throws GatewayError with the limit's code, or `InvalidParameter`
 */
export function checkLimits(limits: KnownLimit[], name: string, value: unknown): void {
	for (const { list, max, code } of limits) {
		const isLong = findLengths(list, name, readList(value)).some((length) => length > max);
		if (!isLong) continue;
		const problem = `has more than ${max} entries`;
		if (code === undefined) throw invalidParameter(list, problem);
		throw new GatewayError(code, `E${code.padStart(3, '0')}: ${list} ${problem}`, 'ISP');
	}
}
