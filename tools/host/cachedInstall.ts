import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const REPORT_EVERY_MS = 10_000;

/** Packages that are too large for the checkout, installed in the user's cache folder. */
export interface CachedInstall {
	/** What the folder's name begins with. */
	name: string;
	/** Folder with their `package.json` and `package-lock.json`. */
	template: string;
	/** How long the user waits for what, such as `2.9 GB, about 7 minutes`. */
	effort: string;
}

function cacheFolder(): string {
	const base = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
	return process.env.N8N_NODES_LAZADA_CACHE ?? join(base, 'n8n-nodes-lazada');
}

async function countPackages(folder: string): Promise<number> {
	return existsSync(folder) ? (await readdir(folder)).length : 0;
}

async function npmCi(folder: string, say: (line: string) => void): Promise<void> {
	const start = Date.now();
	// This project installs without scripts and npm hands that on; n8n's database driver is built by one.
	const options = ['--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
	const npm = spawn('npm', ['ci', ...options], {
		cwd: folder,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [npm.stdout, npm.stderr]) {
		stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
	}
	const report = setInterval(() => {
		const seconds = Math.round((Date.now() - start) / 1000);
		void countPackages(join(folder, 'node_modules')).then((count) =>
			say(`  … ${seconds} s, ${count} folders of packages so far`),
		);
	}, REPORT_EVERY_MS);
	const status = await new Promise<number | null>((resolve, reject) => {
		npm.once('error', reject);
		npm.once('close', resolve);
	}).finally(() => clearInterval(report));
	if (status !== 0) throw new Error(`npm ci ended with ${status}:\n${output.slice(-4000)}`);
}

/**
 * Installs packages on first use, for all checkouts with the same lock file; `N8N_NODES_LAZADA_CACHE` names another
 * place than the user's cache folder.
 *
 * @param say gets a line now and then while they are installed
 * @returns the folder with `node_modules`
 */
export async function installOnce(
	{ name, template, effort }: CachedInstall,
	say: (line: string) => void,
): Promise<string> {
	const lock = await readFile(join(template, 'package-lock.json'));
	const digest = createHash('sha256').update(lock).digest('hex').slice(0, 12);
	const [major] = process.versions.node.split('.');
	const folder = join(cacheFolder(), `${name}-${digest}-node${major}`);
	if (existsSync(folder)) return folder;

	say(`Installing ${name}: ${effort}, only once on this machine …`);
	const unfinished = `${folder}-${process.pid}`;
	await mkdir(unfinished, { recursive: true });
	try {
		await cp(template, unfinished, { recursive: true });
		await npmCi(unfinished, say);
		await rename(unfinished, folder);
	} catch (error) {
		await rm(unfinished, { recursive: true, force: true });
		// Another process may have been faster.
		if (!existsSync(folder)) throw error;
	}
	return folder;
}
