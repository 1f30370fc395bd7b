import type { IPollFunctions } from 'n8n-workflow';
import { toTimeValue } from '../../lazada/catalog/toTimeValue';
import { LazadaError } from '../../lazada/errors';
import type { PollEvent } from '../../lazada/polling/pollEvents';
import { toText } from '../shared/parameters';

/** How the trigger is set. */
export interface Wish {
	event: PollEvent;
	status: string;
	products: string[];
	includeItems: boolean;
	simplify: boolean;
	/** Codes; all of the authorization if there are none. */
	countries: string[];
	/** Milliseconds since 1970; `undefined` for now. */
	begin: number | undefined;
}

const EVENTS: readonly PollEvent[] = [
	'orderCreated',
	'orderChanged',
	'returnCreated',
	'returnChanged',
	'productChanged',
	'reviewCreated',
	'messageCreated',
];

function readEvent(value: string): PollEvent {
	const event = EVENTS.find((known) => known === value);
	if (event !== undefined) return event;
	throw new LazadaError('input', `There is no event "${value.slice(0, 60)}" to poll for`, {
		advice: 'Choose one from the list Event.',
	});
}

function readDate(value: unknown, timeZone: string): number {
	const time = Number(toTimeValue(value, 'epochMs', timeZone) ?? NaN);
	if (Number.isFinite(time)) return time;
	throw new LazadaError('input', 'The date to begin at is missing, or is no date', {
		advice: 'Pick a Date, or choose to begin Now.',
	});
}

function readProducts(text: string): string[] {
	const ids = text
		.split(',')
		.map((id) => id.trim())
		.filter(Boolean);
	const wrong = ids.find((id) => !/^\d+$/.test(id));
	if (wrong === undefined) return ids;
	throw new LazadaError('input', `"${wrong.slice(0, 60)}" is no product ID`, {
		advice: 'Enter the IDs of products, which are numbers, with commas between them.',
	});
}

/**
 * Reads how the trigger is set.
 *
 * @throws LazadaError (`input`)
 */
export function readWish(context: IPollFunctions): Wish {
	const read = (name: string, fallback: unknown): unknown =>
		context.getNodeParameter(name, fallback);
	const event = readEvent(toText(read('event', '')));
	const countries = read('countries', []);
	const isAtDate = read('begin', 'now') === 'date';
	return {
		event,
		status: event === 'orderChanged' ? toText(read('status', '')) : '',
		products: event === 'reviewCreated' ? readProducts(toText(read('products', ''))) : [],
		includeItems: /^order/.test(event) && read('includeItems', false) === true,
		simplify: read('simplify', true) === true,
		countries: Array.isArray(countries) ? countries.map(toText) : [],
		begin: isAtDate ? readDate(read('beginDate', ''), context.getTimezone()) : undefined,
	};
}

/** What polling goes on with: where it differs, it begins anew. */
export function describeSetting({ event, status, products, begin }: Wish): string {
	return JSON.stringify([event, status, [...products].sort(), begin ?? 'now']);
}
