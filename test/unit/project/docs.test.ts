import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LazadaApi } from '../../../credentials/LazadaApi.credentials';
import { CODES } from '../../../lazada/answers/codes';
import { PROJECT } from '../../../tools/project';

/** The page behind the link "Docs" of the credential's form. */
const CREDENTIAL_PAGE = 'docs/credential.md';
const PAGES = ['README.md', ...markdownIn('docs')];

/** Codes that the app, its secret or the machine can cause: whoever fills the form may meet them. */
const APP_REFUSALS = [
	'IncompleteSignature',
	'InvalidAppKey',
	'IllegalTimestamp',
	'AppWhiteIpLimit',
];

function markdownIn(folder: string): string[] {
	return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => `${folder}/${name}`);
}

function readPage(page: string): string {
	return readFileSync(join(PROJECT, page), 'utf8');
}

/** What stands in the first column of the page's tables. */
function firstCells(markdown: string): string[] {
	return [...markdown.matchAll(/^\|([^|]*)\|/gm)].map(([, cell]) => cell.trim());
}

function withoutCodeBlocks(markdown: string): string {
	return markdown.replace(/^ *(```+|~~~+)[^\n]*\n[^]*?^ *\1 *$/gm, '');
}

/** Targets of links and images, in Markdown and in HTML. */
function linksIn(markdown: string): string[] {
	const text = withoutCodeBlocks(markdown);
	const inline = text.matchAll(/\]\(\s*<?([^()<>\s]+)>?(?:\s+"[^"]*")?\s*\)/g);
	const references = text.matchAll(/^ *\[[^\]]+\]: *<?([^<>\s]+)/gm);
	const html = text.matchAll(/\b(?:href|src)="([^"]+)"/g);
	return [...inline, ...references, ...html].map(([, target]) => target);
}

/** The anchors that GitHub gives to the headings; one that comes again gets a number. */
function anchorsIn(markdown: string): string[] {
	const seen = new Map<string, number>();
	return [...withoutCodeBlocks(markdown).matchAll(/^#{1,6} +(.+?)[ #]*$/gm)].map(([, heading]) => {
		const slug = heading
			.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
			.toLowerCase()
			.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
			.replaceAll(' ', '-');
		const times = seen.get(slug) ?? 0;
		seen.set(slug, times + 1);
		return times === 0 ? slug : `${slug}-${times}`;
	});
}

/** Whether a link within the project leads somewhere: to a file or folder that is there, and a heading in it. */
function leadsSomewhere(page: string, link: string): boolean {
	const [path, anchor] = decodeURIComponent(link).split('#');
	const target = path.startsWith('/') ? join(PROJECT, path) : join(PROJECT, page, '..', path);
	const file = path === '' ? join(PROJECT, page) : target;
	if (relative(PROJECT, file).startsWith('..') || !existsSync(file)) return false;
	if (anchor === undefined) return true;
	return file.endsWith('.md') && anchorsIn(readFileSync(file, 'utf8')).includes(anchor);
}

function isRelative(link: string): boolean {
	return !/^([a-z][a-z\d+.-]*:|\/\/)/i.test(link);
}

describe("the docs' page of the credential", () => {
	const cells = firstCells(readPage(CREDENTIAL_PAGE));

	it('explains each refusal after which the seller must authorize again', () => {
		const messages = Object.values(CODES)
			.filter(({ kind }) => kind === 'reauthorize')
			.map(({ message }) => message);
		expect(messages.length).toBeGreaterThan(2);
		expect(cells).toEqual(expect.arrayContaining(messages));
	});

	it.each(APP_REFUSALS)('explains the refusal %s', (code) => {
		expect(cells).toContain(CODES[code].message);
	});

	it('explains each field that the form shows', () => {
		const shown = new LazadaApi().properties
			.filter(({ type }) => type !== 'hidden')
			.map(({ displayName }) => displayName);
		expect(shown.length).toBeGreaterThan(5);
		expect(cells).toEqual(expect.arrayContaining(shown));
	});
});

describe("the docs' links", () => {
	it.each(PAGES)('lead somewhere in %s', (page) => {
		const links = linksIn(readPage(page)).filter(isRelative);
		expect(links.length).toBeGreaterThan(0);
		expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
	});

	it('are found whatever way they are written', () => {
		const markdown = [
			'[a](one.md) and ![b](two.png "Two"), [`c`](<three.json>) [![d](four.svg)](five.md#six)',
			'<img src="seven.png" width="3">',
			'[e]: eight.md',
			'```sh',
			'[not](a-link.md)',
			'```',
		].join('\n');
		expect(linksIn(markdown)).toEqual(
			expect.arrayContaining([
				'one.md',
				'two.png',
				'three.json',
				'four.svg',
				'five.md#six',
				'seven.png',
				'eight.md',
			]),
		);
		expect(linksIn(markdown)).toHaveLength(7);
	});

	it("are matched with headings by GitHub's rule", () => {
		const markdown = [
			"# What's kept, and who can see it",
			'## Use `it` — now',
			'## snake_case & more',
			'## [A link](x.md)',
			'```sh',
			'# a comment',
			'```',
			'### Again',
			'### Again',
		].join('\n');
		expect(anchorsIn(markdown)).toEqual([
			'whats-kept-and-who-can-see-it',
			'use-it--now',
			'snake_case--more',
			'a-link',
			'again',
			'again-1',
		]);
	});

	it('are noticed when they lead nowhere', () => {
		const dangling = [
			'nowhere.md',
			'#nowhere',
			'README.md#nowhere',
			'../outside.md',
			'LICENSE.md#x',
		];
		expect(dangling.filter((link) => leadsSomewhere('README.md', link))).toEqual([]);
		expect(leadsSomewhere('README.md', '#operations')).toBe(true);
		expect(leadsSomewhere(CREDENTIAL_PAGE, '../README.md#operations')).toBe(true);
		expect(leadsSomewhere(CREDENTIAL_PAGE, 'pictures')).toBe(true);
	});

	it('to the web are left alone', () => {
		const links = ['https://n8n.io', 'mailto:a@b.example', '//cdn.example/x', 'docs/a.md', '#b'];
		expect(links.filter(isRelative)).toEqual(['docs/a.md', '#b']);
	});
});
