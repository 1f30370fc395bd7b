import { join } from 'node:path';
import { execa } from 'execa';
import { installOnce } from './host/cachedInstall';
import { PROJECT } from './project';

const CORE = {
	name: 'n8n-core',
	template: join(PROJECT, 'tools', 'host', 'oldest-core'),
	effort: 'that of n8n 1.123, 350 MB, about a minute',
};

/** Runs the engine tests on the core of the oldest n8n that the package supports. */
async function main(): Promise<void> {
	const folder = await installOnce(CORE, (line) => console.log(line));
	const options = [...process.argv.slice(2), '--selectProjects', 'engine-oldest'];
	const { exitCode } = await execa('jest', options, {
		cwd: PROJECT,
		env: { OLDEST_CORE: folder },
		stdio: 'inherit',
		reject: false,
	});
	process.exitCode = exitCode ?? 1;
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
