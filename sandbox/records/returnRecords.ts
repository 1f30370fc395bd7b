import { tellNobody, type Tell } from './shopEvents';

/** What the buyer wants of a return. */
export type ReturnType = 'CANCEL' | 'RETURN' | 'ONLY_REFUND';

/** An item of a return. */
export interface ReturnLine {
	id: number;
	/** The order item that it is about. */
	itemId: number;
	/** The index of the product that the item is of. */
	product: number;
	status: string;
	/** In cents. */
	refund: number;
}

/** A return, a refund or a buyer's cancellation. */
export interface ReturnRecord {
	id: number;
	orderId: number;
	type: ReturnType;
	orderedAt: number;
	requestedAt: number;
	/** By when the seller must decide. */
	deadline: number;
	lines: ReturnLine[];
	/** What was done about it. */
	history: Array<{ operator: string; time: number; picture: string[] }>;
}

/** Lines of a return that get another status. */
export interface ReturnChange {
	record: ReturnRecord;
	lines: ReturnLine[];
	status: string;
	at: number;
}

/** A return as a buyer asks for it. */
export type ReturnRequest = Pick<
	ReturnRecord,
	'orderId' | 'type' | 'orderedAt' | 'requestedAt' | 'deadline'
> & { lines: Array<Omit<ReturnLine, 'id'>> };

const RETURNS = 37;
const PRODUCTS = 23;
const HOUR_MS = 3_600_000;
const NOVEMBER_1 = Date.UTC(2026, 10, 1);
const TYPES: ReturnType[] = ['CANCEL', 'RETURN', 'RETURN', 'ONLY_REFUND'];

/** Every third has two items. */
function makeLines(sellerId: number, index: number): ReturnLine[] {
	const first = sellerId * 10_000 + index;
	const ids = index % 3 === 1 ? [first, first + 5_000] : [first];
	const itemId = (sellerId * 1000 + index) * 10 + 1;
	const product = (sellerId * 1000 + 500 + index) % PRODUCTS;
	return ids.map((id) => ({
		...{ id, itemId, product },
		status: 'REQUEST_INITIATE',
		refund: 1_000 + index,
	}));
}

/** The returns of a shop: at first one an hour, each of which waits three days for the seller. */
export class ReturnRecords {
	/** Told of each change. */
	onChange?: (change: ReturnChange) => void;

	readonly all: ReturnRecord[];

	constructor(
		private readonly sellerId: number,
		private readonly tell: Tell = tellNobody,
	) {
		this.all = Array.from({ length: RETURNS }, (_, index) => {
			const requestedAt = NOVEMBER_1 + index * HOUR_MS;
			return {
				id: this.id(index),
				orderId: sellerId * 1000 + index,
				type: TYPES[index % 4],
				orderedAt: requestedAt - 24 * HOUR_MS,
				requestedAt,
				deadline: requestedAt + 72 * HOUR_MS,
				lines: makeLines(sellerId, index),
				history: [{ operator: 'BUYER', time: requestedAt, picture: [] }],
			};
		});
	}

	find(id: number): ReturnRecord | undefined {
		const record = this.all.at(Math.max(0, id - this.id(0)));
		return record?.id === id ? record : undefined;
	}

	findByLine(lineId: number): ReturnRecord | undefined {
		return this.all.find(({ lines }) => lines.some(({ id }) => id === lineId));
	}

	/** Adds what a buyer asks for. */
	add({ lines, ...request }: ReturnRequest): ReturnRecord {
		const id = this.id(this.all.length);
		const added = {
			...request,
			id,
			lines: lines.map((line, index) => ({ ...line, id: id * 10 + index })),
			history: [{ operator: 'BUYER', time: request.requestedAt, picture: [] }],
		};
		this.all.push(added);
		this.announce(added, added.lines, request.requestedAt);
		return added;
	}

	/** Gives lines of a return another status. */
	decide(
		record: ReturnRecord,
		lines: ReturnLine[],
		status: string,
		{ operator, at }: { operator: string; at: number },
	): void {
		for (const line of lines) line.status = status;
		record.history.push({ operator, time: at, picture: [] });
		this.announce(record, lines, at);
		this.onChange?.({ record, lines, status, at });
	}

	private announce({ id: returnId }: ReturnRecord, lines: ReturnLine[], at: number): void {
		const lineIds = lines.map(({ id }) => id);
		this.tell({ kind: 'return', returnId, lineIds, status: lines[0].status, at });
	}

	private id(index: number): number {
		return this.sellerId * 1000 + 500 + index;
	}
}
