import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESOURCES } from '../../../nodes/Lazada/resources';
import { PROJECT } from '../../../tools/project';

/** The page of each resource. */
const PAGES: Array<[resource: string, page: string]> = [
	['order', 'docs/orders.md'],
	['return', 'docs/returns.md'],
];

/** Said once for all resources. */
const COMMON = ['Return All', 'Limit', 'Simplify', 'Filters', 'Additional Fields'];

describe.each(PAGES)("the page of the resource '%s'", (resource, page) => {
	const text = readFileSync(join(PROJECT, page), 'utf8');
	const operations = RESOURCES.find(({ value }) => value === resource)?.operations ?? [];

	it('has a part and a row of the table for each operation', () => {
		const parts = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
		const rows = [...text.matchAll(/^\| \[(.+?)\]\(#/gm)].map(([, name]) => name);
		const names = operations.map(({ option }) => option.name);
		expect(names.length).toBeGreaterThan(3);
		expect([...parts].sort()).toEqual([...names].sort());
		expect([...rows].sort()).toEqual([...names].sort());
	});

	it('names each field of its own', () => {
		const fields = operations.flatMap((operation) => operation.fields);
		const names = fields.map(({ displayName }) => displayName);
		const unnamed = names.filter((name) => !COMMON.includes(name) && !text.includes(name));
		expect(names.length).toBeGreaterThan(5);
		expect(unnamed).toEqual([]);
	});
});
