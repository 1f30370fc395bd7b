/** One page of a list, and how many rows there are in all, if that is known. */
interface Page<Row> {
	rows: Row[];
	total: number | undefined;
}

/** How far a list is looked through for one search. */
export interface ScanLimits {
	pageSize: number;
	/** Calls for one search. */
	maxPages: number;
	/** Enough to show. */
	enough: number;
	/** Lazada gives nothing behind it. */
	ceiling?: number;
}

/**
 * Looks through a list that Lazada cannot search, from a position on.
 *
 * @returns what fits, and where to go on if there may be more
 */
export async function scanPages<Row>(
	readPage: (offset: number, size: number) => Promise<Page<Row>>,
	fits: (row: Row) => boolean,
	from: number,
	{ pageSize, maxPages, enough, ceiling = Infinity }: ScanLimits,
): Promise<{ rows: Row[]; next?: number }> {
	const found: Row[] = [];
	let offset = from;
	for (let page = 0; page < maxPages && found.length < enough; page++) {
		if (offset >= ceiling) return { rows: found };
		const { rows, total } = await readPage(offset, pageSize);
		found.push(...rows.filter(fits));
		offset += rows.length;
		const isEnd = total === undefined ? rows.length < pageSize : offset >= total;
		if (rows.length === 0 || isEnd) return { rows: found };
	}
	return { rows: found, next: offset };
}
