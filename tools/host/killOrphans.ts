import process from 'node:process';

/**
 * A program: `node killOrphans.ts <pid>`. Once whoever started it is gone, however it ended, the group of processes
 * that `pid` leads is killed: a suite that is interrupted leaves no n8n behind.
 */
const leader = Number(process.argv[2]);

function killGroup(): void {
	try {
		process.kill(-leader, 'SIGKILL');
	} catch {
		// It has ended by itself.
	}
}

// Nothing is ever written there; it closes with the process at its other end.
process.stdin.resume().once('close', killGroup);
