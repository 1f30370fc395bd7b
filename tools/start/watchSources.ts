import { join } from 'node:path';
import { execa } from 'execa';
import type { Stoppable } from '../host/keepRunning';
import { PROJECT } from '../project';

/**
 * Builds the package into a folder where it is installed, whenever a source changes. Problems that the compiler finds
 * are printed.
 */
export function watchSources(installed: string): Stoppable {
	const dist = join(installed, 'dist');
	const options = { cwd: PROJECT, preferLocal: true, stdio: 'inherit', reject: false } as const;
	const watchers = [
		execa('tsc', ['--watch', '--preserveWatchOutput', '--outDir', dist], options),
		execa('gulp', ['watch', '--silent'], { ...options, env: { DIST: dist } }),
	];
	return {
		async stop() {
			for (const watcher of watchers) watcher.kill();
			await Promise.all(watchers);
		},
	};
}
