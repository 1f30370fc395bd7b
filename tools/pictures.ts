import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from './project';

const PICTURES = join(PROJECT, 'docs', 'pictures');

/** The tests that look at n8n and at the sellers' pages through a browser. */
const TESTS = 'InBrowser';

/** Shows Thai, which not every machine can write. */
const WITH_THAI = 'connected-phones.png';

/** Names of the pictures that the README and the pages in `docs/` show. */
async function shownPictures(): Promise<Set<string>> {
	const docs = await readdir(join(PROJECT, 'docs'));
	const pages = docs.filter((name) => name.endsWith('.md')).map((name) => join('docs', name));
	const texts = await Promise.all(
		['README.md', ...pages].map(async (page) => await readFile(join(PROJECT, page), 'utf8')),
	);
	const references = texts.flatMap((text) => [...text.matchAll(/\bpictures\/([\w-]+\.png)/g)]);
	return new Set(references.map(([, name]) => name));
}

function canWriteThai(): boolean {
	const { stdout } = spawnSync('fc-list', [':lang=th'], { encoding: 'utf8' });
	return Boolean(stdout?.trim());
}

/** Runs the tests; npm has put jest on the path. */
function takePictures(folder: string): boolean {
	const options = ['--selectProjects', 'e2e', '--runInBand', TESTS];
	const env = { ...process.env, E2E_PICTURES: folder };
	return spawnSync('jest', options, { cwd: PROJECT, env, stdio: 'inherit' }).status === 0;
}

/** @returns what is wrong, a line each */
async function renew(shown: Set<string>, folder: string): Promise<string[]> {
	if (!takePictures(folder)) return ['The tests did not pass; no picture was replaced.'];
	const missing = [...shown].filter((name) => !existsSync(join(folder, name)));
	if (missing.length > 0) return missing.map((name) => `No test makes ${name}.`);

	await mkdir(PICTURES, { recursive: true });
	for (const name of shown) await copyFile(join(folder, name), join(PICTURES, name));
	console.log(`${shown.size} pictures are new in docs/pictures.`);
	const kept = await readdir(PICTURES);
	for (const name of kept.filter((one) => !shown.has(one))) {
		console.log(`Nobody refers to docs/pictures/${name}.`);
	}
	return [];
}

/** Makes the pictures of the documentation anew. */
async function main(): Promise<void> {
	const shown = await shownPictures();
	if (shown.has(WITH_THAI) && !canWriteThai()) {
		throw new Error(`${WITH_THAI} needs a font for Thai, such as Debian's fonts-noto-core.`);
	}
	const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-lazada-pictures-'));
	try {
		const problems = await renew(shown, folder);
		for (const problem of problems) console.error(problem);
		process.exitCode = problems.length === 0 ? 0 : 1;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
