import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { n8nHostFolder } from '../../tools/host/hostFolder';
import { startN8n } from '../../tools/host/n8nProcess';
import { installInto, packPackage } from '../../tools/host/packageUnderTest';
import { loadEditor, type EditorLoad } from './editorLoad';
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

/** n8n's start, and its editor's after it. */
type Start = Load & EditorLoad;

/** Something that is measured of a load. */
interface Quantity<L> {
	name: string;
	unit: 'ms' | 'MB';
	read: (load: L) => number;
}

const QUANTITIES: ReadonlyArray<Quantity<Load>> = [
	{ name: 'time', unit: 'ms', read: ({ ms }: Load) => ms },
	{ name: 'CPU', unit: 'ms', read: ({ cpuMs: cpu }: Load) => cpu },
	{ name: 'memory', unit: 'MB', read: ({ bytes }: Load) => bytes / MB },
];

const OF_THE_EDITOR: ReadonlyArray<Quantity<Start>> = [
	{ name: 'to the empty canvas', unit: 'ms', read: ({ editorMs }) => editorMs },
	{ name: 'descriptions of nodes', unit: 'MB', read: ({ typesBytes }) => typesBytes / MB },
];

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

/** Starts n8n, opens its editor once it is ready, and ends it. */
async function startOnce(host: string, userFolder: string): Promise<Start> {
	const begin = performance.now();
	const n8n = await startN8n({ host, userFolder, env: { N8N_PORT: '5740' } });
	const ms = performance.now() - begin;
	try {
		const bytes = await residentBytes(n8n.pid);
		const cpu = await cpuMs(n8n.pid);
		return { ms, bytes, cpuMs: cpu, ...(await loadEditor(n8n.url)) };
	} finally {
		await n8n.stop();
	}
}

function added<L>(
	what: string,
	quantities: ReadonlyArray<Quantity<L>>,
	runs: L[],
	others: L[] = [],
): Result[] {
	return quantities.map(({ name, unit, read }) => {
		const digits = unit === 'MB' ? 1 : 0;
		const size = (all: L[]) =>
			all.length === 0 ? '' : `${median(all.map(read)).toFixed(digits)} ${unit}`;
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
 * What the package adds to n8n's start and its editor's: loaded alone, and as the difference of whole starts with and
 * without it, of which each one varies by more than that.
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
		const compared = (what: string, quantities: ReadonlyArray<Quantity<Start>>) =>
			added(`${what}, with − without`, quantities, whole.get('with') ?? [], whole.get('without'));
		return [
			...added('loading the package', QUANTITIES, loads),
			...compared("n8n's start", QUANTITIES),
			...compared('the editor', OF_THE_EDITOR),
		];
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
