import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/**
 * Watches over a group of processes: neither an interrupted suite nor one that is killed leaves it running.
 *
 * @param leader id of the process that leads the group
 * @returns the watcher, to be killed once the group has ended
 */
export function killIfOrphaned(leader: number | undefined): ChildProcess {
	// A group of its own, or an interrupt from the keyboard would end it too.
	return spawn(process.execPath, [join(__dirname, 'killOrphans.ts'), String(leader)], {
		detached: true,
		stdio: ['pipe', 'ignore', 'ignore'],
	});
}
