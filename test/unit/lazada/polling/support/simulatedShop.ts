import type { AcceptedAnswer } from '../../../../../lazada/answers/answer';
import { LazadaError } from '../../../../../lazada/errors';
import type { Ask } from '../../../../../lazada/polling/reading';
import type { Parameters } from '../../../../../lazada/signing/signature';

/** One state of an order or a product. */
export interface Version {
	id: string;
	created: number;
	updated: number;
	status: string;
	/** From then on it is what the gateway shows. */
	visibleAt: number;
}

export interface SimulatedOptions {
	/** Gives numbers from 0 to 1. */
	random: () => number;
	/** How likely a call gets no answer. */
	failing: number;
	/** How likely a page is one that was given before. */
	repeating?: number;
	/** How many rows change with each call, at most. */
	changing: number;
	/** How late a change is seen, at most. */
	lateMs: number;
}

const SECOND_MS = 1_000;

function toSecond(time: number): number {
	return Math.floor(time / SECOND_MS) * SECOND_MS;
}

/** A shop on a gateway whose rows change while they are read. Its clock moves with each call. */
export class SimulatedShop {
	now = Date.UTC(2026, 10, 23);

	calls = 0;

	private readonly versions = new Map<string, Version[]>();

	/** The newest answer, and what it was the answer to, whatever page. */
	private last: { list: string; answer: AcceptedAnswer } | undefined;

	constructor(private readonly options: SimulatedOptions) {}

	get ids(): string[] {
		return [...this.versions.keys()];
	}

	/** Lets an order be born, or changes it. */
	touch(id: string, status: string): void {
		const known = this.versions.get(id) ?? [];
		const late = Math.floor(this.options.random() * this.options.lateMs);
		const updated = toSecond(this.now);
		const created = known[0]?.created ?? updated;
		const visibleAt = Math.max(this.now + late, known.at(-1)?.visibleAt ?? 0);
		this.versions.set(id, [...known, { id, created, updated, status, visibleAt }]);
	}

	/** Some orders are born, and some change. */
	live(count: number): void {
		for (let index = 0; index < count; index++) {
			const { ids } = this;
			const isNew = ids.length === 0 || this.options.random() < 0.4;
			const id = isNew
				? `${1_000 + ids.length}`
				: ids[Math.floor(this.options.random() * ids.length)];
			this.touch(id, `status ${Math.floor(this.options.random() * 1e6)}`);
		}
	}

	/** The newest state of each order, as the last thing that happened to it. */
	get final(): Version[] {
		return [...this.versions.values()].map((list) => list[list.length - 1]);
	}

	readonly ask: Ask = async (apiPath, parameters) => {
		const { random, failing, repeating = 0, changing } = this.options;
		this.calls += 1;
		this.now += Math.floor(random() * 700);
		if (random() < failing) throw new LazadaError('unreachable', 'No answer');
		const list = JSON.stringify({ apiPath, ...parameters, offset: undefined, limit: undefined });
		if (this.last?.list === list && random() < repeating) return this.last.answer;
		const answer =
			apiPath === '/orders/get' ? this.listOrders(parameters) : this.listProducts(parameters);
		this.live(Math.floor(random() * (changing + 1)));
		this.last = { list, answer };
		return await Promise.resolve(answer);
	};

	private visible(): Version[] {
		return [...this.versions.values()].flatMap(
			(list) => list.filter(({ visibleAt }) => visibleAt <= this.now).at(-1) ?? [],
		);
	}

	private listOrders(parameters: Parameters): AcceptedAnswer {
		const by = parameters.sort_by === 'created_at' ? 'created' : 'updated';
		const after = Date.parse(parameters.created_after ?? parameters.update_after);
		const found = this.visible()
			.filter((one) => one[by] > after)
			.sort((one, other) => one[by] - other[by] || Number(one.id) - Number(other.id));
		if (parameters.sort_direction === 'DESC') found.reverse();
		const offset = Number(parameters.offset);
		const limit = Number(parameters.limit);
		if (offset + limit > 5_000) throw new LazadaError('refused', 'E097');
		const orders = found.slice(offset, offset + limit).map((one) => ({
			order_id: one.id,
			created_at: new Date(one.created).toISOString(),
			updated_at: new Date(one.updated).toISOString(),
			statuses: [one.status],
		}));
		const data = { count: orders.length, countTotal: found.length, orders };
		return { code: '0', data } as unknown as AcceptedAnswer;
	}

	/** In an order that nobody documents. */
	private listProducts(parameters: Parameters): AcceptedAnswer {
		const after = Date.parse(parameters.update_after);
		const before = Date.parse(parameters.update_before ?? '2100-01-01T00:00:00Z');
		const found = this.visible().filter(({ updated }) => updated > after && updated < before);
		const place = ({ id }: Version) => (Number(id) * 7_919) % 1_009;
		found.sort((one, other) => place(one) - place(other));
		const offset = Number(parameters.offset);
		const products = found.slice(offset, offset + Number(parameters.limit)).map((one) => ({
			item_id: one.id,
			updated_time: String(one.updated),
			status: one.status,
		}));
		const data = { total_products: found.length, products };
		return { code: '0', data } as unknown as AcceptedAnswer;
	}
}
