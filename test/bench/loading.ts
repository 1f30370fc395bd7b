import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { n8nHostFolder } from '../../tools/host/hostFolder';
import { startN8n } from '../../tools/host/n8nProcess';
import { installInto, packPackage } from '../../tools/host/packageUnderTest';
import type { PartOptions } from './part';
import { cpuMs } from './processTime';
import type { Result } from './result';
import { inRounds, median } from './rounds';

const run = promisify(execFile);
const MB = 1024 * 1024;
/** A process is quick to start, and each one loads once. */
const LOADS_PER_ROUND = 5;

interface Load {
	ms: number;
	cpuMs: number;
	bytes: number;
}

const QUANTITIES = [
	{ name: 'time', unit: 'ms', read: ({ ms }: Load) => ms },
	{ name: 'CPU', unit: 'ms', read: ({ cpuMs: cpu }: Load) => cpu },
	{ name: 'memory', unit: 'MB', read: ({ bytes }: Load) => bytes / MB },
] as const;

async function loadAlone(host: string, packageFolder: string): Promise<Load> {
	const script = join(__dirname, 'loadProbe.mts');
	const { stdout } = await run(process.execPath, ['--expose-gc', script, packageFolder], {
		env: { ...process.env, NODE_PATH: join(host, 'node_modules') },
	});
	return JSON.parse(stdout) as Load;
}

async function residentBytes(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
}

/** Starts n8n and ends it once it is ready. */
async function startOnce(host: string, userFolder: string): Promise<Load> {
	const begin = performance.now();
	const n8n = await startN8n({ host, userFolder, env: { N8N_PORT: '5740' } });
	const ms = performance.now() - begin;
	const bytes = await residentBytes(n8n.pid);
	const cpu = await cpuMs(n8n.pid);
	await n8n.stop();
	return { ms, bytes, cpuMs: cpu };
}

function added(what: string, runs: Load[], others: Load[] = []): Result[] {
	return QUANTITIES.map(({ name, unit, read }) => {
		const size = (all: Load[]) =>
			all.length === 0 ? '' : `${median(all.map(read)).toFixed(0)} ${unit}`;
		const differences = runs.map(
			(load, round) => read(load) - (others[round] ? read(others[round]) : 0),
		);
		return {
			what: `${what}: ${name}`,
			value: median(differences),
			unit,
			ours: size(runs),
			other: size(others),
		};
	});
}

/**
 * What the package adds to n8n's start: loaded alone, and as the difference of whole starts with and without it,
 * of which each one varies by more than that.
 */
export async function benchLoading({ rounds, say }: PartOptions): Promise<Result[]> {
	const host = await n8nHostFolder(say);
	const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-lazada-bench-'));
	const starts = ['with', 'without'].map((name) => ({ name, userFolder: join(folder, name) }));
	const [withPackage] = starts;
	try {
		await installInto(withPackage.userFolder, await packPackage(folder));
		const installed = join(withPackage.userFolder, '.n8n/nodes/node_modules/n8n-nodes-lazada');
		const loads: Load[] = [];
		for (let load = 0; load < rounds * LOADS_PER_ROUND; load++) {
			loads.push(await loadAlone(host, installed));
		}
		say('Starting n8n again and again …');
		// The first start of each makes its database.
		for (const { userFolder } of starts) await startOnce(host, userFolder);
		const whole = await inRounds(rounds, starts, ({ userFolder }) => startOnce(host, userFolder));
		return [
			...added('loading the package', loads),
			...added("n8n's start, with − without", whole.get('with') ?? [], whole.get('without')),
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
