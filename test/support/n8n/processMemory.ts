import { readFile, readdir } from 'node:fs/promises';

/** Megabytes that a process and those that it started hold in memory; Linux only. */
export async function readMemory(pid: number): Promise<number> {
	const families = await Promise.all(
		(await readdir('/proc'))
			.filter((name) => /^\d+$/.test(name))
			.map(async (name) => await readStatus(Number(name))),
	);
	const parents = new Map(families.map((status) => [status.pid, status.parent]));
	const isOurs = (one: number): boolean =>
		one === pid || (parents.has(one) && one > 1 && isOurs(parents.get(one) ?? 0));
	const kilobytes = families
		.filter((status) => isOurs(status.pid))
		.map((status) => status.resident);
	return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

async function readStatus(pid: number) {
	const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const read = (name: string) =>
		Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
	return { pid, parent: read('PPid'), resident: read('VmRSS') };
}

/** The most that a process holds while the work is done, in megabytes, looked at ten times a second. */
export async function watchMemory<T>(
	pid: number,
	work: () => Promise<T>,
): Promise<{ result: T; before: number; peak: number }> {
	const before = await readMemory(pid);
	let peak = before;
	const timer = setInterval(() => {
		void readMemory(pid).then((now) => {
			peak = Math.max(peak, now);
		});
	}, 100);
	const result = await work().finally(() => clearInterval(timer));
	return { result, before, peak };
}
