import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { cpuMs, liveBytes, settledBytes } from './usage';

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
	/** What could not be freed at the end, beyond what could not be freed before; 0 unless asked for. */
	keptBytes: number;
}

const LOOK_AT_RESIDENT_EVERY_MS = 50;
const COLLECT_EVERY_MS = 250;
const PROFILE_EVERY_US = 200;

/** Measures from `begin` to `end`, inside n8n's own process. */
export class Meter {
	private readonly timers: NodeJS.Timeout[] = [];
	private readonly before = { live: 0, resident: 0, cpu: 0, wall: 0 };
	private peak = { live: 0, resident: 0 };
	private profiler: Session | undefined;

	constructor(private readonly mode: Mode) {}

	async begin(): Promise<void> {
		this.before.live = this.mode === 'memory' ? await settledBytes() : liveBytes();
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
		const kept = this.mode === 'memory' ? this.lookAtLive() - this.before.live : 0;
		const profile = await this.profiler?.post('Profiler.stop');
		this.profiler?.disconnect();
		if (profile) await writeFile(profileFile, JSON.stringify(profile.profile));
		return {
			wallMs,
			cpuMs: usedMs,
			residentBytes: this.peak.resident - this.before.resident,
			liveBytes: this.peak.live - this.before.live,
			keptBytes: kept,
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

	private lookAtLive(): number {
		const live = liveBytes();
		this.peak.live = Math.max(this.peak.live, live);
		return live;
	}
}
