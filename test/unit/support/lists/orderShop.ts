import type { Parameters } from '../../../../lazada/signing/signature';

/** An order as far as its list is concerned; times are milliseconds since 1970. */
export interface Order {
	id: number;
	createdAt: number;
	updatedAt: number;
	status: string;
}

/** How `/orders/get` of a shop behaves where Lazada documents nothing. */
export interface OrderHabits {
	/** Whether created_after includes its own second. */
	isInclusive: boolean;
	/** How answers write times. */
	form: 'iso' | 'spaced';
	/** What happens before each answer. */
	beforeEach?: (orders: Order[], calls: number) => void;
}

const CEILING = 5_000;

function write(timeMs: number, { form }: OrderHabits): string {
	const iso = new Date(timeMs).toISOString();
	return form === 'iso'
		? iso.replace(/\.\d+Z$/, '+00:00')
		: `${iso.slice(0, 10)} ${iso.slice(11, 19)} +0000`;
}

function toTime(text: string | undefined): number {
	return text === undefined ? -Infinity : Date.parse(text);
}

/** A shop whose orders are listed as Lazada lists them: filtered, sorted, cut off at its ceiling. */
export class OrderShop {
	calls = 0;

	constructor(
		readonly orders: Order[],
		private readonly habits: OrderHabits,
	) {}

	answer(parameters: Parameters): Record<string, unknown> {
		this.habits.beforeEach?.(this.orders, this.calls);
		this.calls += 1;
		const [offset, limit] = [Number(parameters.offset ?? 0), Number(parameters.limit ?? 100)];
		if (offset + limit > CEILING) {
			return { code: '97', message: 'E097: offset and limit are too large', request_id: 'r' };
		}
		const found = this.find(parameters);
		const page = found.slice(offset, offset + Math.min(limit, 100)).map((order) => ({
			order_id: order.id,
			created_at: write(order.createdAt, this.habits),
			updated_at: write(order.updatedAt, this.habits),
			statuses: [order.status],
		}));
		const data = { count: page.length, countTotal: found.length, orders: page };
		return { code: '0', data, request_id: 'r' };
	}

	/** The orders that the parameters ask for, in the order that they ask for. */
	find({ created_after, update_after, status, sort_by, sort_direction }: Parameters): Order[] {
		const axis = sort_by === 'updated_at' ? 'updatedAt' : 'createdAt';
		const [made, changed] = [toTime(created_after), toTime(update_after)];
		const { isInclusive } = this.habits;
		const isFrom = (timeMs: number, after: number) => {
			const second = Math.floor(timeMs / 1000) * 1000;
			return isInclusive ? second >= after : second > after;
		};
		const found = this.orders.filter(
			(order) =>
				isFrom(order.createdAt, made) &&
				isFrom(order.updatedAt, changed) &&
				(status === undefined || order.status === status),
		);
		const ascending = found.sort((one, other) => one[axis] - other[axis] || one.id - other.id);
		return sort_direction === 'ASC' ? ascending : ascending.reverse();
	}
}
