import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const PROJECT = resolve(__dirname, '../..');

/** A packed tarball, as npm would publish it. */
export interface Tarball {
	path: string;
	bytes: number;
	/** Paths inside the package. */
	files: string[];
}

interface PackReport {
	filename: string;
	size: number;
	files: Array<{ path: string }>;
}

/** Packs the built package into a folder. */
export async function packPackage(folder: string): Promise<Tarball> {
	await mkdir(folder, { recursive: true });
	const { stdout } = await run(
		'npm',
		['pack', '--json', '--loglevel=error', '--pack-destination', folder],
		{
			cwd: PROJECT,
		},
	);
	const [report] = JSON.parse(stdout) as PackReport[];
	return {
		path: join(folder, report.filename),
		bytes: report.size,
		files: report.files.map(({ path }) => path),
	};
}

/** Installs a packed package where n8n keeps community packages. */
export async function installInto(userFolder: string, tarball: Tarball): Promise<void> {
	const nodes = join(userFolder, '.n8n', 'nodes');
	await mkdir(nodes, { recursive: true });
	await writeFile(join(nodes, 'package.json'), '{"name":"installed-nodes","private":true}\n');
	const options = ['--omit=dev', '--omit=peer', '--ignore-scripts', '--no-audit', '--no-fund'];
	await run('npm', ['install', ...options, '--loglevel=error', tarball.path], { cwd: nodes });
}
