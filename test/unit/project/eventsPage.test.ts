import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_TYPES } from '../../../lazada/events/eventTypes';
import { EVENTS_WITH_DETAILS } from '../../../nodes/LazadaTrigger/details/detailReaders';
import { pushFields } from '../../../nodes/LazadaTrigger/events/eventFields';
import { PROJECT } from '../../../tools/project';

const page = readFileSync(join(PROJECT, 'docs', 'events.md'), 'utf8');

/** The cells of each table row, without their marks of code. */
const rows = [...page.matchAll(/^\| (.+) \|$/gm)].map(([, cells]) =>
	cells.split('|').map((cell) => cell.replaceAll('`', '').trim()),
);

describe("the docs' page of events", () => {
	const types = Object.entries(EVENT_TYPES);

	it.each(types.map(([type, { name, ...rest }]) => ({ type, name, ...rest })))(
		'says what $name holds',
		({ type, name, event, ids }) => {
			const [row, ...more] = rows.filter(([first]) => first === name);
			expect(more).toEqual([]);
			expect(row.slice(1, 3)).toEqual([event, type]);
			const named = row[4].split(/\W+/).filter((word) => word in ids);
			expect(named).toEqual(Object.keys(ids));
			expect(row[6] !== '').toBe(EVENTS_WITH_DETAILS.includes(event));
		},
	);

	it('explains each filter', () => {
		const filters = pushFields.find(({ name }) => name === 'eventFilters')?.options ?? [];
		const names = filters.map((filter) => ('displayName' in filter ? filter.displayName : ''));
		expect(names.length).toBeGreaterThan(3);
		expect(rows.map(([first]) => first)).toEqual(expect.arrayContaining(names));
	});
});
