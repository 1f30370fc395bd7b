import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyLog, lockDatabase } from './database';
import { SOLID, type Ground } from './faultyN8n';

/** Something that keeps n8n from storing what it has. All of it is for root on Linux. */
export interface StorageFault extends Ground {
	name: string;
	/** @returns mends it */
	begin: (folder: string) => () => void;
	/** Whether this machine lets us: root in a container may do less than root. */
	isPossible: () => boolean;
}

const MEGABYTE = Buffer.alloc(1024 * 1024);
const FILES = ['database.sqlite', 'database.sqlite-wal'];

/** Whether something can be done with a folder, and undone. */
function canDo(what: (folder: string) => () => void): boolean {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-lazada-try-'));
	try {
		what(folder)();
		return true;
	} catch {
		return false;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function forbidWriting(...paths: string[]): () => void {
	execFileSync('chattr', ['+i', ...paths], { stdio: 'pipe' });
	return () => execFileSync('chattr', ['-i', ...paths]);
}

function mountSmallDisk(folder: string): () => void {
	execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder], { stdio: 'pipe' });
	return () => execFileSync('umount', [folder]);
}

function fill(file: string): void {
	const descriptor = openSync(file, 'w');
	try {
		for (let size = MEGABYTE.length; size >= 1; size = Math.floor(size / 2)) {
			try {
				for (;;) writeSync(descriptor, MEGABYTE, 0, size);
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
			}
		}
	} finally {
		closeSync(descriptor);
	}
}

export const LOCKED: StorageFault = {
	name: 'the database is locked',
	...SOLID,
	begin: lockDatabase,
	isPossible: () => true,
};

export const READ_ONLY: StorageFault = {
	name: 'the database is read-only',
	...SOLID,
	begin: (folder) => forbidWriting(...FILES.map((name) => join(folder, name))),
	isPossible: () => canDo(forbidWriting),
};

export const DISK_FULL: StorageFault = {
	name: 'the disk is full',
	async prepare(folder) {
		mkdirSync(folder, { recursive: true });
		mountSmallDisk(folder);
		await Promise.resolve();
	},
	begin(folder) {
		const file = join(folder, 'filler');
		emptyLog(folder);
		fill(file);
		return () => rmSync(file);
	},
	async release(folder) {
		execFileSync('umount', [folder]);
		await Promise.resolve();
	},
	isPossible: () => canDo(mountSmallDisk),
};

/** Those of some faults that this machine lets us make; the others are named. */
export function possibleHere(faults: StorageFault[]): StorageFault[] {
	return faults.filter(({ name, isPossible }) => {
		const tried = isPossible();
		if (!tried) process.stdout.write(`Not tried on this machine: ${name}\n`);
		return tried;
	});
}
