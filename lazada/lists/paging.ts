import type { PageStyle } from './pageStyles';

/** A time by which a list can be filtered. */
export interface TimeAxis {
	/** Parameters of the request: rows from this time on, and before it. */
	after: string;
	before: string;
	/** Field of a row. */
	field: string;
}

/** A list that Lazada sorts by a time, oldest first, where the request says so. */
export interface SortedByTime {
	by: 'sorted time';
	/** The first whose `after` is given counts. */
	axes: ReadonlyArray<TimeAxis & { sortBy: string }>;
	sortBy: string;
	direction: string;
	/** Lazada refuses an offset and limit that are together larger. */
	ceiling: number;
}

/** A list in no known order, which is read in periods that are short enough for its ceiling. */
export interface SplitByTime {
	by: 'split time';
	axis: TimeAxis;
	/** By it rows are found that changed while the list was read. */
	changed: TimeAxis;
	ceiling: number;
}

/** A list of which one request covers a limited period: dates of days, or milliseconds since 1970. */
export interface LimitedPeriod {
	by: 'limited period';
	from: string;
	to: string;
	form: 'yyyy-MM-dd' | 'milliseconds';
	maxDays: number;
}

/** How Lazada gives the rows of one API's list. */
export interface Paging {
	style: PageStyle;
	/** Rows that a page has at most, where Lazada documents it. */
	maxSize?: number;
	/** Rows to request where it doesn't. */
	size?: number;
	/** Where the rows are in an answer, such as `data.orders`. */
	rows?: string;
	/** Where the number of all rows is. */
	total?: string;
	/** The field that tells one row from another; left out where rows have none. */
	rowId?: string;
	/** How to read more rows than one request may reach. */
	beyond?: SortedByTime | SplitByTime | LimitedPeriod;
}
