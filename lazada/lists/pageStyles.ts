/** Pages that are requested by a number in the request. */
export interface NumberedPages {
	/** What the number counts: `rows` to skip, or `pages`. */
	counts: 'rows' | 'pages';
	/** The parameter with that number. */
	position: string;
	/** The number of the first page. */
	first: 0 | 1;
	/** The parameter with the rows a page may have; left out where Lazada sets it. */
	size?: string;
}

/**
 * Pages that are requested by what the page before said: each parameter of `next` takes the value of
 * its field in `data`.
 */
export interface CursorPages {
	/** The parameter that the first page takes too, in milliseconds. Lazada wants the current time there. */
	start: string;
	/** Parameter of the request → field of the page before. */
	next: Readonly<Record<string, string>>;
	/** The field of `data` that is true while there are more pages. */
	more: string;
	size: string;
}

export type PageStyle =
	| 'offset'
	| 'startRow'
	| 'pageNo'
	| 'pageNoCamel'
	| 'pageNumber'
	| 'pageNum'
	| 'pageNumCamel'
	| 'pageIndex'
	| 'curPage'
	| 'curPageCamel'
	| 'page'
	| 'perPage'
	| 'current'
	| 'currentPage'
	| 'sessions'
	| 'messages';

const rows = (position: string, size: string): NumberedPages => ({
	counts: 'rows',
	position,
	first: 0,
	size,
});
const pages = (position: string, size?: string): NumberedPages => ({
	counts: 'pages',
	position,
	first: 1,
	...(size !== undefined && { size }),
});

/** The parameters of each way to request pages, from Lazada's API reference and the clients that use it. */
export const PAGE_STYLES: Readonly<Record<PageStyle, NumberedPages | CursorPages>> = {
	offset: rows('offset', 'limit'),
	startRow: rows('startRow', 'pageSize'),
	pageNo: pages('page_no', 'page_size'),
	pageNoCamel: pages('pageNo', 'pageSize'),
	pageNumber: pages('page_number', 'page_size'),
	pageNum: pages('page_num', 'page_size'),
	pageNumCamel: pages('pageNum', 'pageSize'),
	pageIndex: pages('page_index', 'page_size'),
	curPage: pages('cur_page', 'page_size'),
	curPageCamel: pages('curPage', 'pageSize'),
	page: pages('page', 'pageSize'),
	perPage: pages('page', 'per_page'),
	current: pages('current'),
	currentPage: pages('currentPage', 'pageSize'),
	sessions: {
		start: 'start_time',
		next: { start_time: 'next_start_time', last_session_id: 'last_session_id' },
		more: 'has_more',
		size: 'page_size',
	},
	messages: {
		start: 'start_time',
		next: { start_time: 'next_start_time', last_message_id: 'last_message_id' },
		more: 'has_more',
		size: 'page_size',
	},
};
