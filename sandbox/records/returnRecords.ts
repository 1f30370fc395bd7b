/** What the buyer wants of a return. */
export type ReturnType = 'CANCEL' | 'RETURN' | 'ONLY_REFUND';

/** An item of a return. */
export interface ReturnLine {
	id: number;
	status: string;
	/** In cents. */
	refund: number;
}

/** A return, a refund or a buyer's cancellation. */
export interface ReturnRecord {
	id: number;
	orderId: number;
	type: ReturnType;
	requestedAt: number;
	/** By when the seller must decide. */
	deadline: number;
	lines: ReturnLine[];
	/** What was done about it. */
	history: Array<{ operator: string; time: number; picture: string[] }>;
}

const RETURNS = 37;
const HOUR_MS = 3_600_000;
const NOVEMBER_1 = Date.UTC(2026, 10, 1);
const TYPES: ReturnType[] = ['CANCEL', 'RETURN', 'RETURN', 'ONLY_REFUND'];

/** Every third has two items. */
function makeLines(sellerId: number, index: number): ReturnLine[] {
	const first = sellerId * 10_000 + index;
	const ids = index % 3 === 1 ? [first, first + 5_000] : [first];
	return ids.map((id) => ({ id, status: 'REQUEST_INITIATE', refund: 1_000 + index }));
}

/** The returns of a shop, one an hour; each waits three days for the seller. */
export class ReturnRecords {
	readonly all: ReturnRecord[];

	constructor(sellerId: number) {
		this.all = Array.from({ length: RETURNS }, (_, index) => {
			const requestedAt = NOVEMBER_1 + index * HOUR_MS;
			return {
				id: sellerId * 1000 + 500 + index,
				orderId: sellerId * 1000 + index,
				type: TYPES[index % 4],
				requestedAt,
				deadline: requestedAt + 72 * HOUR_MS,
				lines: makeLines(sellerId, index),
				history: [{ operator: 'BUYER', time: requestedAt, picture: [] }],
			};
		});
	}

	find(id: number): ReturnRecord | undefined {
		return this.all.find((one) => one.id === id);
	}

	findByLine(lineId: number): ReturnRecord | undefined {
		return this.all.find(({ lines }) => lines.some(({ id }) => id === lineId));
	}
}
