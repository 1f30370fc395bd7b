import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What is to be measured: the rounds that count run without what the other two need. */
export type Mode = 'time' | 'memory' | 'profile';

/** What n8n used between two nodes of a workflow. */
export interface Reading {
	wallMs: number;
	/** Of n8n's process and of its task runners. */
	cpuMs: number;
	/** The most memory that n8n's process held beyond what it held before, garbage included. */
	residentBytes: number;
	/**
	 * The most memory that could not be freed beyond what could not be freed before; 0 unless asked for. The
	 * garbage is collected some times a second to learn it, so the times of such a run mean nothing.
	 */
	liveBytes: number;
}

const TICK_MS = 10;
const LOOK_AT_RESIDENT_EVERY_MS = 50;
const COLLECT_EVERY_MS = 250;
const PROFILE_EVERY_US = 200;
const SETTLE_MS = 400;
const MOST_LOOKS = 10;
const MB = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are still in use once all garbage is collected, those outside of V8's heap included. */
export function liveBytes(): number {
	collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

/** Waits until n8n has let go of what an earlier execution left. */
async function settledBytes(): Promise<number> {
	let last = liveBytes();
	for (let look = 0; look < MOST_LOOKS; look++) {
		await sleep(SETTLE_MS);
		const now = liveBytes();
		if (now > last - MB) return now;
		last = now;
	}
	return last;
}

/** CPU time of the other processes of n8n's group, which are its task runners [proc(5)]. */
function runnersCpuMs(): number {
	const fieldsOf = (pid: string): string[] => {
		try {
			const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
			return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		} catch {
			return [];
		}
	};
	const [, , group] = fieldsOf('self');
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
		.map(fieldsOf)
		.filter((fields) => fields[2] === group)
		.reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) * TICK_MS, 0);
}

function cpuMs(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000 + runnersCpuMs();
}

/** Measures from `begin` to `end`, inside n8n's own process. */
export class Meter {
	private readonly timers: NodeJS.Timeout[] = [];
	private readonly before = { live: 0, resident: 0, cpu: 0, wall: 0 };
	private peak = { live: 0, resident: 0 };
	private profiler: Session | undefined;

	constructor(private readonly mode: Mode) {}

	async begin(): Promise<void> {
		this.before.live = await settledBytes();
		this.before.resident = process.memoryUsage.rss();
		this.peak = { live: this.before.live, resident: this.before.resident };
		this.watch(LOOK_AT_RESIDENT_EVERY_MS, () => this.lookAtResident());
		if (this.mode === 'memory') this.watch(COLLECT_EVERY_MS, () => this.lookAtLive());
		if (this.mode === 'profile') {
			this.profiler = new Session();
			this.profiler.connect();
			await this.profiler.post('Profiler.enable');
			await this.profiler.post('Profiler.setSamplingInterval', { interval: PROFILE_EVERY_US });
			await this.profiler.post('Profiler.start');
		}
		this.before.cpu = cpuMs();
		this.before.wall = performance.now();
	}

	/** @param profileFile where a profile goes, if one was asked for */
	async end(profileFile: string): Promise<Reading> {
		const wallMs = performance.now() - this.before.wall;
		const usedMs = cpuMs() - this.before.cpu;
		for (const timer of this.timers) clearTimeout(timer);
		this.lookAtResident();
		if (this.mode === 'memory') this.lookAtLive();
		const profile = await this.profiler?.post('Profiler.stop');
		this.profiler?.disconnect();
		if (profile) await writeFile(profileFile, JSON.stringify(profile.profile));
		return {
			wallMs,
			cpuMs: usedMs,
			residentBytes: this.peak.resident - this.before.resident,
			liveBytes: this.peak.live - this.before.live,
		};
	}

	/** Pauses between two looks, however long a look takes. */
	private watch(everyMs: number, look: () => void): void {
		const timer = setTimeout(() => {
			look();
			timer.refresh();
		}, everyMs);
		this.timers.push(timer);
	}

	private lookAtResident(): void {
		this.peak.resident = Math.max(this.peak.resident, process.memoryUsage.rss());
	}

	private lookAtLive(): void {
		this.peak.live = Math.max(this.peak.live, liveBytes());
	}
}
