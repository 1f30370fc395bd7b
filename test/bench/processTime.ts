import { readFile } from 'node:fs/promises';

/** Of Linux, on all that n8n runs on. */
const MS_PER_TICK = 10;

/** CPU time that a process has spent since it began, in milliseconds. Other processes on the machine change little of it. */
export async function cpuMs(pid: number): Promise<number> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
	// The second field, the name in brackets, may have blanks in it.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	const [user, system] = [fields[11], fields[12]].map(Number);
	return (user + system) * MS_PER_TICK;
}
