import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { packPackage, type Tarball } from './host/packageUnderTest';
import { PROJECT } from './project';

const run = promisify(execFile);

/** What a tarball may hold, and how large it may be. */
const ALLOWED = /^(dist\/.*\.(js|json|svg)|package\.json|README\.md|LICENSE\.md)$/;
const MAX_BYTES = 250_000;

const SHIPPED = ['nodes', 'credentials', 'client', 'lazada', 'package.json'];
const ALL = ['nodes', 'credentials', 'client', 'lazada', 'sandbox', 'tools', 'test'];

/** Runs a tool of the project's; npm has put it on the path. */
function command(name: string, ...options: string[]): boolean {
	console.log(`\n> ${[name, ...options].join(' ')}`);
	return spawnSync(name, options, { stdio: 'inherit' }).status === 0;
}

/** n8n's strict mode wants the configuration to be node-cli's own. */
async function isStrictConfig(): Promise<boolean> {
	console.log("\n> eslint.config.mjs is node-cli's");
	const cli = dirname(require.resolve('@n8n/node-cli/eslint'));
	const template = join(cli, '../template/templates/shared/default/eslint.config.mjs');
	const [ours, theirs] = await Promise.all(
		[join(PROJECT, 'eslint.config.mjs'), template].map(
			async (path) => await readFile(path, 'utf8'),
		),
	);
	return ours.replace(/\s+/g, ' ').trim() === theirs.replace(/\s+/g, ' ').trim();
}

function isLean({ bytes, files }: Tarball): boolean {
	console.log(`\n> tarball: ${bytes} bytes, ${files.length} files`);
	const strangers = files.filter((path) => !ALLOWED.test(path));
	for (const path of strangers) console.log(`  ${path} does not belong there`);
	if (bytes >= MAX_BYTES) console.log(`  it may have less than ${MAX_BYTES} bytes`);
	return strangers.length === 0 && bytes < MAX_BYTES;
}

/** What n8n does before it verifies a package: lints the source and what is shipped, without inline disables. */
async function passesScan(): Promise<boolean> {
	const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-lazada-scan-'));
	// The scan makes a folder of its own as soon as it is loaded, and leaves it.
	process.env.TMPDIR = folder;
	const { analyzePackage, SOURCE_FILE_PATTERNS } = await import(
		'@n8n/scan-community-package/scanner/scanner.mjs'
	);
	try {
		const tarball = await packPackage(folder);
		await run('tar', ['-xzf', tarball.path, '-C', folder]);
		console.log("\n> n8n's scan of the source and of the packed tarball");
		const reports = [
			await analyzePackage(PROJECT, SOURCE_FILE_PATTERNS),
			await analyzePackage(join(folder, 'package'), ['**/*.js', 'package.json']),
		];
		for (const { message, details } of reports) console.log(details ?? message ?? '  passed');
		return reports.every(({ passed }) => passed) && isLean(tarball);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function main(): Promise<void> {
	const passed = [
		command('eslint', ...SHIPPED),
		command('eslint', '--config', 'eslint.dev.config.mjs', ...ALL),
		command('tsc', '--project', 'tsconfig.dev.json'),
		command(
			'prettier',
			'--check',
			'--log-level',
			'warn',
			...ALL.map((folder) => `${folder}/**/*.ts`),
		),
		await isStrictConfig(),
		await passesScan(),
	];
	console.log(passed.every(Boolean) ? '\nlint: clean' : '\nlint: see above');
	process.exitCode = passed.every(Boolean) ? 0 : 1;
}

void main();
