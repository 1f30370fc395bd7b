import type { IDataObject } from 'n8n-workflow';
import { toIsoTime } from '../../../lazada/answers/isoTime';
import { isRecord } from '../../../lazada/json';

/** `-1,234.50`, with or without a currency behind it. */
const AMOUNT = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?: ([A-Z]{3}))?$/;
const DAY = /^(\d{1,2}) ([A-Za-z]{3})[a-z]* (\d{4})$/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** A time as ISO 8601; anything else as it is. */
export function toTime(value: unknown): unknown {
	return toIsoTime(value) ?? value;
}

/** A day such as `17 May 2016` as `2016-05-17`; anything else as it is. */
export function toIsoDay(value: unknown): unknown {
	const [, day, month, year] = DAY.exec(typeof value === 'string' ? value.trim() : '') ?? [];
	const index = month === undefined ? -1 : MONTHS.indexOf(month);
	if (index < 0 || index % 3 !== 0) return value;
	return `${year}-${String(index / 3 + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** An amount of money and its currency, as far as a text has one. */
export function readAmount(value: unknown): { amount: number; currency?: string } | undefined {
	if (typeof value === 'number') return { amount: value };
	const text = typeof value === 'string' ? value.trim() : '';
	const [, sign, whole, decimals = '', currency] = AMOUNT.exec(text) ?? [];
	if (whole === undefined) return undefined;
	const amount = Number(sign + whole.replaceAll(',', '') + decimals);
	return { amount, ...(currency !== undefined && { currency }) };
}

/** An amount that is a text, as a number, to be added up; anything else as it is. */
export function toAmount(value: unknown): unknown {
	return readAmount(value)?.amount ?? value;
}

/** A flag that Lazada writes as text or as 0 and 1; anything else as it is. */
export function toFlag(value: unknown): unknown {
	if (['true', '1', 1].some((flag) => flag === value)) return true;
	return ['false', '0', 0].some((flag) => flag === value) ? false : value;
}

/** Makes of some fields of a row what people and other nodes can read; fields that it lacks stay away. */
export function changeFields(
	row: IDataObject,
	change: (value: unknown) => unknown,
	names: readonly string[],
): IDataObject {
	const changed = names
		.filter((name) => Object.hasOwn(row, name))
		.map((name) => [name, change(row[name])]);
	return { ...row, ...(Object.fromEntries(changed) as IDataObject) };
}

/** A member of a row that is an object; an empty one where it isn't. */
export function readMember(row: IDataObject, name: string): IDataObject {
	const member: unknown = row[name];
	return isRecord(member) ? (member as IDataObject) : {};
}
