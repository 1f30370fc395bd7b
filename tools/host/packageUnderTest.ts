import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../project';

const run = promisify(execFile);

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

/** Where n8n keeps community packages. */
function locateNodes(userFolder: string): string {
	return join(userFolder, '.n8n', 'nodes');
}

/** The folder that the package is installed in. */
export function locatePackage(userFolder: string): string {
	return join(locateNodes(userFolder), 'node_modules', 'n8n-nodes-lazada');
}

/** Installs a packed package where n8n keeps community packages. */
export async function installInto(userFolder: string, tarball: Tarball): Promise<void> {
	const nodes = locateNodes(userFolder);
	await mkdir(nodes, { recursive: true });
	await writeFile(join(nodes, 'package.json'), '{"name":"installed-nodes","private":true}\n');
	const options = ['--omit=dev', '--omit=peer', '--ignore-scripts', '--no-audit', '--no-fund'];
	await run('npm', ['install', ...options, '--loglevel=error', tarball.path], { cwd: nodes });
}
