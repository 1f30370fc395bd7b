import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const TICK_MS = 10;
const SETTLE_MS = 400;
const MAX_LOOKS = 10;
const MB = 1024 * 1024;

setFlagsFromString('--expose-gc');
// Otherwise V8 drops compiled code when it collects again and again, and the next run is slow and takes memory.
setFlagsFromString('--no-flush-bytecode');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are still in use once all garbage is collected, those outside of V8's heap included. */
export function liveBytes(): number {
	collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

/** The same, once n8n has let go of what an earlier execution left. */
export async function settledBytes(): Promise<number> {
	let last = liveBytes();
	for (let look = 0; look < MAX_LOOKS; look++) {
		await sleep(SETTLE_MS);
		const now = liveBytes();
		if (now > last - MB) return now;
		last = now;
	}
	return last;
}

/** CPU time of the other processes of n8n's group, which are its task runners [proc(5)]. */
function runnersCpuMs(): number {
	const readFields = (pid: string): string[] => {
		try {
			const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
			return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		} catch {
			return [];
		}
	};
	const [, , group] = readFields('self');
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
		.map(readFields)
		.filter((fields) => fields[2] === group)
		.reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) * TICK_MS, 0);
}

/** CPU time of n8n and its task runners so far. */
export function cpuMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000 + runnersCpuMs();
}
