import { isRecord, parseJsonToSend } from '../json';
import { toParameterText } from '../signing/parameters';
import { invalidValue, refuseRounded } from './invalidValue';
import type { ApiParameter, ParameterKind } from './parameter';
import { toListValue } from './toListValue';
import { toTimeValue } from './toTimeValue';

/** @returns text that is not blank @throws LazadaError (`input`) */
type ToValue = (parameter: ApiParameter, value: unknown, text: string, timeZone: string) => string;

function cite(text: string): string {
	return `"${text.slice(0, 60)}"`;
}

const toNumber: ToValue = (parameter, value, text) => {
	refuseRounded(parameter, value);
	if (/^-?\d+(\.\d+)?$/.test(text)) return text;
	throw invalidValue(parameter, `isn't a number: ${cite(text)}`, 'Enter digits alone, such as 50.');
};

const toBoolean: ToValue = (parameter, _value, text) => {
	const word = text.toLowerCase();
	if (word === 'true' || word === 'false') return word;
	throw invalidValue(parameter, `isn't true or false: ${cite(text)}`, 'Use true or false.');
};

const toTime: ToValue = (parameter, value, text, timeZone) => {
	const time = toTimeValue(value, parameter.form ?? 'iso', timeZone);
	if (time !== undefined) return time;
	const advice =
		'Pick a date, or use an expression that gives one, such as {{ $now.minus(1, "day") }}.';
	throw invalidValue(parameter, `isn't a date: ${cite(text)}`, advice);
};

const toChoice: ToValue = (parameter, _value, text) => {
	const known = (parameter.choices ?? []).map(({ value }) => value);
	if (known.includes(text)) return text;
	const advice = `Lazada is known to take ${known.join(', ')}. Give another value as an additional parameter.`;
	throw invalidValue(parameter, `can't be ${cite(text)}`, advice);
};

const toObject: ToValue = (parameter, value, text) => {
	const advice = `Enter a JSON object such as ${parameter.sample ?? '{}'}, or use an expression that gives one.`;
	let object: unknown = value;
	try {
		if (typeof value === 'string') object = parseJsonToSend(text);
	} catch {
		throw invalidValue(parameter, "isn't valid JSON", advice);
	}
	if (isRecord(object)) return text;
	throw invalidValue(parameter, "isn't a JSON object", advice);
};

const CONVERSIONS: Readonly<Partial<Record<ParameterKind, ToValue>>> = {
	number: toNumber,
	boolean: toBoolean,
	time: toTime,
	choice: toChoice,
	list: toListValue,
	object: toObject,
};

/** The sample of a list or an object, as a form offers it to be overwritten. */
export function writeSample(sample: string): string {
	return JSON.stringify(JSON.parse(sample), null, 2);
}

/**
 * The value of a parameter as its API takes it.
 *
 * @param value as a form or an expression gives it
 * @param timeZone where times without an offset are meant, such as `Asia/Singapore`
 * @returns `undefined` for an empty value, which is not sent
 * @throws LazadaError (`input`) for one that cannot be right
 */
export function toParameterValue(
	parameter: ApiParameter,
	value: unknown,
	timeZone: string,
): string | undefined {
	const whole = toParameterText(value);
	const text = whole?.trim();
	if (!text) return undefined;
	const { sample, kind } = parameter;
	if (typeof value === 'string' && sample !== undefined && text === writeSample(sample)) {
		throw invalidValue(parameter, 'is still the example', "Replace the example's values.");
	}
	return CONVERSIONS[kind]?.(parameter, value, text, timeZone) ?? whole;
}
