import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Stoppable } from '../host/keepRunning';
import { PROJECT } from '../project';

/**
 * Builds the package into a folder where it is installed, whenever a source changes. Problems that the compiler finds
 * are printed.
 */
export function watchSources(installed: string): Stoppable {
	const dist = join(installed, 'dist');
	const env = { ...process.env, DIST: dist };
	// npm has put both on the path.
	const run = (command: string, ...options: string[]) =>
		spawn(command, options, { cwd: PROJECT, env, stdio: ['ignore', 'inherit', 'inherit'] });
	const watchers = [
		run('tsc', '--watch', '--preserveWatchOutput', '--outDir', dist),
		run('gulp', 'watch', '--silent'),
	];
	return {
		async stop() {
			await Promise.all(watchers.map(end));
		},
	};
}

async function end(watcher: ChildProcess): Promise<void> {
	if (watcher.exitCode !== null || watcher.signalCode !== null) return;
	watcher.kill();
	await once(watcher, 'exit');
}
