import { LISTS } from '../../../../lazada/catalog/lists';
import { PAGE_STYLES } from '../../../../lazada/lists/pageStyles';
import pagedApis from '../../../data/pagedApis.json';

/** What Lazada's reference has of an API with pages. */
interface PagedApi {
	style: string;
	position?: string;
	size?: string;
	max_size?: number;
	max_position?: number;
	start?: string;
	next?: Record<string, string>;
	more?: string;
	/** Places of lists, and of values that count something, in its answer; fields of rows. */
	lists: string[];
	values: string[];
	rowFields: string[];
}

const REFERENCE = pagedApis as Record<string, PagedApi>;
/** The reference has its parameters, but no paging. */
const BY_PARAMETERS_ONLY = '/logistics/cnpms/bigbag/querycollection';

describe('the table of lists', () => {
	it("has every API of Lazada's reference that has pages", () => {
		const known = Object.keys(LISTS).filter((path) => path !== BY_PARAMETERS_ONLY);
		expect(known.sort()).toEqual(Object.keys(REFERENCE).sort());
	});

	it.each(Object.entries(REFERENCE))('says of %s what the reference says', (path, api) => {
		const { style, maxSize, rows, total, rowId, beyond } = LISTS[path];
		const { size, ...names } = PAGE_STYLES[style];
		expect(size).toBe(api.size);
		if ('position' in names) {
			expect(names.position).toBe(api.position);
			expect(names.counts).toBe(api.style === 'offset' ? 'rows' : 'pages');
		} else {
			expect(names).toMatchObject({ start: api.start, more: api.more?.replace('data.', '') });
			expect(Object.keys(names.next)).toEqual(Object.keys(api.next ?? {}));
		}
		expect(maxSize).toBe(api.max_size);
		expect(api.lists).toContain(rows);
		expect(api.values.length === 0 || api.values.includes(total ?? '')).toBe(true);
		if (rowId !== undefined) expect(api.rowFields).toContain(rowId);
		if (beyond !== undefined && 'ceiling' in beyond) expect(beyond.ceiling).toBe(api.max_position);
	});
});
