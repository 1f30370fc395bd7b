import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../tools/project';

const PAGE = 'docs/security.md';

function readPage(file: string): string {
	return readFileSync(join(PROJECT, file), 'utf8');
}

/** The tests that a text names. */
function testsIn(text: string): string[] {
	return [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path);
}

/** The rows of the page's tables, without their heads: what is protected, and by which tests it is shown. */
function rowsIn(markdown: string): Array<{ what: string; tests: string[] }> {
	return [...markdown.matchAll(/^\|(.+?)\|([^|]*)\|$/gm)]
		.map(([, what, shownBy]) => ({ what: what.trim(), tests: testsIn(shownBy) }))
		.filter(({ what }) => what !== 'Protected' && !/^-+$/.test(what));
}

describe('the page about security', () => {
	const rows = rowsIn(readPage(PAGE));

	it('is linked from the README', () => {
		expect(readPage('README.md')).toContain(`](${PAGE})`);
	});

	it('says for everyone it names what is protected', () => {
		const sections = readPage(PAGE).split(/^## /m).slice(1);
		const protections = sections.filter((section) => !section.startsWith('What is not protected'));
		expect(protections.length).toBeGreaterThan(5);
		expect(protections.length).toBe(sections.length - 1);
		expect(protections.filter((section) => rowsIn(section).length === 0)).toEqual([]);
	});

	it('names a test for each protection', () => {
		expect(rows.length).toBeGreaterThan(25);
		expect(rows.filter(({ tests }) => tests.length === 0)).toEqual([]);
	});

	it('names tests that are there', () => {
		const missing = testsIn(readPage(PAGE)).filter(
			(path) => !path.endsWith('.test.ts') || !existsSync(join(PROJECT, path)),
		);
		expect(missing).toEqual([]);
	});
});
