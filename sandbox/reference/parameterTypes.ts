import { invalidParameter } from '../errors';
import type { KnownParameter } from './knownApis';

const FORMATS: Record<string, RegExp> = {
	'yyyy-MM-dd': /^\d{4}-\d\d-\d\d$/,
	yyyyMMdd: /^\d{8}$/,
};

const NUMBER = /^-?\d+(\.\d+)?$/;

/** @throws GatewayError (`InvalidParameter`) */
function parse(name: string, text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw invalidParameter(name, 'is not JSON');
	}
}

/** Whether a date such as `2026-02-30` or `20260230` exists. */
function isDay(text: string): boolean {
	const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text) ?? [];
	const iso = `${year}-${month}-${day}`;
	const time = Date.parse(`${iso}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

function checkText({ name, format, choices }: KnownParameter, text: string): void {
	if (format !== undefined && !(FORMATS[format].test(text) && isDay(text))) {
		throw invalidParameter(name, `is not a date in the format ${format}`);
	}
	if (choices && !choices.includes(text)) {
		throw invalidParameter(name, `is not one of ${choices.join(', ')}`);
	}
}

/**
 * Reads the text of a parameter as its type wants it.
 *
 * @returns what is inside a list or an object; the text of anything else
 * @throws GatewayError (`InvalidParameter`)
 */
export function readTyped(parameter: KnownParameter, text: string): unknown {
	const { name, type } = parameter;
	if (type === 'payload') return text.trim().startsWith('<') ? text : parse(name, text);
	if (type.endsWith('[]') && type !== 'byte[]') {
		const list = parse(name, text);
		if (Array.isArray(list)) return list;
		throw invalidParameter(name, 'is not a list');
	}
	if (type === 'object') {
		const value = parse(name, text);
		if (typeof value === 'object' && value !== null) return value;
		throw invalidParameter(name, 'is not an object');
	}
	if (type === 'number' && !NUMBER.test(text)) throw invalidParameter(name, 'is not a number');
	if (type === 'boolean' && !/^(true|false)$/i.test(text)) {
		throw invalidParameter(name, 'is not true or false');
	}
	checkText(parameter, text);
	return text;
}
