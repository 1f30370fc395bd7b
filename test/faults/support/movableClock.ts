import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../support/eventually';

/** Of Debian's package libfaketime. */
const LIBRARY = globSync('/usr/lib/*/faketime/libfaketimeMT.so.1').at(0) ?? '';
const NEAR_MS = 30_000;

/** A clock of n8n's own that can be moved while it runs. Timers go on as before. */
export class MovableClock {
	private readonly folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-lazada-clock-'));

	constructor() {
		if (LIBRARY === '') throw new Error("Debian's package libfaketime is not installed");
		writeFileSync(this.file, '+0\n');
	}

	/** For n8n's process. */
	get env(): Record<string, string> {
		return {
			LD_PRELOAD: LIBRARY,
			FAKETIME_TIMESTAMP_FILE: this.file,
			FAKETIME_CACHE_DURATION: '1',
			FAKETIME_DONT_FAKE_MONOTONIC: '1',
			DONT_FAKE_MONOTONIC: '1',
		};
	}

	/**
	 * Moves the clock and waits until n8n has seen it.
	 *
	 * @param seconds ahead of the machine's
	 */
	async move(seconds: number, n8nUrl: string): Promise<void> {
		writeFileSync(this.file, `${seconds < 0 ? '' : '+'}${seconds}\n`);
		await eventually('the new time', async () => {
			const { headers } = await fetch(`${n8nUrl}/healthz`);
			const expected = Date.now() + seconds * 1000;
			return Math.abs(Date.parse(headers.get('date') ?? '') - expected) < NEAR_MS;
		});
	}

	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	private get file(): string {
		return join(this.folder, 'offset');
	}
}
