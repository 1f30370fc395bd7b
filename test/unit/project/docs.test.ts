import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LazadaApi } from '../../../credentials/LazadaApi.credentials';
import { CODES } from '../../../lazada/answers/codes';
import { PROJECT } from '../../../tools/project';

/** The page behind the link "Docs" of the credential's form. */
const CREDENTIAL_PAGE = 'docs/credential.md';

const PAGES = [
	...readdirSync(PROJECT).filter((name) => name.endsWith('.md')),
	...listMarkdown('docs'),
	...listMarkdown('lazada'),
];

function listMarkdown(folder: string): string[] {
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

describe("the docs' page of the credential", () => {
	const cells = firstCells(readPage(CREDENTIAL_PAGE));
	const codes = Object.entries(CODES).map(([code, info]) => ({ code, ...info }));

	it('explains each refusal after which the seller must authorize again', () => {
		const messages = codes
			.filter(({ kind }) => kind === 'reauthorize')
			.map(({ message }) => message);
		expect(messages.length).toBeGreaterThan(2);
		expect(cells).toEqual(expect.arrayContaining(messages));
	});

	/** Whoever fills the form may meet these. */
	it.each(codes.filter(({ refusesApp }) => refusesApp))(
		'explains the refusal $code',
		({ message }) => {
			expect(cells).toContain(message);
		},
	);

	it('explains each field that the form shows', () => {
		const shown = new LazadaApi().properties
			.filter(({ type }) => !['hidden', 'notice'].includes(type))
			.map(({ displayName }) => displayName);
		expect(shown.length).toBeGreaterThan(5);
		expect(cells).toEqual(expect.arrayContaining(shown));
	});
});

describe('what the docs say of Lazada', () => {
	const pages = PAGES.map((page) => readPage(page).replace(/\s+/g, ' '));
	const credentialPage = readPage(CREDENTIAL_PAGE).replace(/\s+/g, ' ');

	it('is that it lends test accounts and makes test orders, where not, and what our sandbox is for [108444]', () => {
		for (const words of [
			'*Test Tools → Loan New Account*',
			'*Sandbox Test → Test Case*',
			'Not in Singapore, and not for cross-border sellers',
			'[The sandbox of this repository](sandbox.md) is for',
		])
			expect(credentialPage).toContain(words);
	});

	it('is nowhere that it has nothing of the kind', () => {
		const denial =
			/Lazada (itself )?(has no sandbox|has none\b|doesn't have one\b|offers no sandbox)/;
		expect(PAGES.filter((_page, index) => denial.test(pages[index]))).toEqual([]);
		expect("a local sandbox, because Lazada doesn't have one.").toMatch(denial);
	});

	it('is through which proxy calls and refreshes go', () => {
		for (const words of ['HTTPS_PROXY', 'NO_PROXY', '*Options → Proxy*', 'AppWhiteIpLimit'])
			expect(credentialPage).toContain(words);
		expect(credentialPage).toMatch(/a refresh can't follow the option of an HTTP Request node/);
	});

	it('is what a callback needs of n8n', () => {
		expect(readPage('README.md')).toContain('WEBHOOK_URL');
		expect(credentialPage).toContain('WEBHOOK_URL');
	});
});

describe("the docs' links", () => {
	const REMARK = join(PROJECT, 'node_modules/remark-cli/cli.js');
	const PLUGIN = join(PROJECT, 'node_modules/remark-validate-links/index.js');
	/** Links to the repository on GitHub are looked up in this folder as well. */
	const { repository } = JSON.parse(readPage('package.json')) as { repository: { url: string } };
	const OPTIONS = JSON.stringify(repository.url.replace(/^git\+|\.git$/g, ''));

	/** What the library says of the links in pages of a folder: nothing where all is well. */
	async function checkLinks(folder: string, pages: string[]): Promise<string> {
		const flags = ['--no-config', '--no-ignore', '--no-color', '--no-stdout', '--quiet', '--frail'];
		const use = ['--use', `${PLUGIN}=repository:${OPTIONS}`];
		return await new Promise((resolve) => {
			execFile(
				process.execPath,
				[REMARK, ...flags, ...use, ...pages],
				{ cwd: folder },
				(error, _stdout, stderr) => resolve(error === null ? '' : stderr || error.message),
			);
		});
	}

	it('lead to files and headings that are there', async () => {
		expect(await checkLinks(PROJECT, PAGES)).toBe('');
		expect(PAGES).toEqual(expect.arrayContaining(['README.md', CREDENTIAL_PAGE]));
	});

	it('are not written in HTML, which the library does not look into', () => {
		expect(PAGES.filter((page) => /\s(href|src)=/.test(readPage(page)))).toEqual([]);
	});

	it('are noticed when they lead nowhere', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'docs-links-'));
		const dangling = [
			...['nowhere.md', '#nowhere', 'other.md#nowhere', 'picture.png', '../outside.md'],
			`${JSON.parse(OPTIONS)}/blob/main/gone.md`,
			`${JSON.parse(OPTIONS)}/blob/main/other.md#gone`,
		];
		try {
			writeFileSync(join(folder, 'other.md'), '# It’s `there` — twice\n\n# It’s `there` — twice\n');
			const well = [
				'[a](other.md) [b](other.md#its-there--twice) [c](other.md#its-there--twice-1)',
				'[d](https://n8n.io/nowhere) [e](mailto:a@b.example) `[f](nowhere.md)`',
			];
			writeFileSync(join(folder, 'page.md'), well.join('\n'));
			expect(await checkLinks(folder, ['page.md', 'other.md'])).toBe('');

			const links = dangling.map((link) => `- [x](${link})`);
			writeFileSync(join(folder, 'page.md'), [...links, '', '[ref]: gone-too.md'].join('\n'));
			const said = await checkLinks(folder, ['page.md', 'other.md']);
			expect(said.match(/^ *(\d+):.* warning .*Cannot find/gm)).toHaveLength(dangling.length + 1);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});
