import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installOnce } from './host/cachedInstall';
import { PROJECT } from './project';

const CORE = {
	name: 'n8n-core',
	template: join(PROJECT, 'tools', 'host', 'oldest-core'),
	effort: 'that of n8n 1.123, 350 MB, about a minute',
};

/** Runs the engine tests on the core of the oldest n8n that the package supports; npm has put jest on the path. */
async function main(): Promise<void> {
	const folder = await installOnce(CORE, (line) => console.log(line));
	// That n8n-core leaves something open, for which jest would wait.
	const options = ['--forceExit', ...process.argv.slice(2), '--selectProjects', 'engine-oldest'];
	const env = { ...process.env, OLDEST_CORE: folder };
	const { status } = spawnSync('jest', options, { cwd: PROJECT, env, stdio: 'inherit' });
	process.exitCode = status ?? 1;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
