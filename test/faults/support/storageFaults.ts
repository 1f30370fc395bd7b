import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { emptyLog, lockDatabase } from './database';
import { SOLID, type Ground } from './faultyN8n';

/** Something that keeps n8n from storing what it has. All of it is for root on Linux. */
export interface StorageFault extends Ground {
	name: string;
	/** @returns mends it */
	begin: (folder: string) => () => void;
}

const MEGABYTE = Buffer.alloc(1024 * 1024);
const FILES = ['database.sqlite', 'database.sqlite-wal'];

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
};

export const READ_ONLY: StorageFault = {
	name: 'the database is read-only',
	...SOLID,
	begin(folder) {
		const files = FILES.map((name) => join(folder, name));
		execFileSync('chattr', ['+i', ...files]);
		return () => execFileSync('chattr', ['-i', ...files]);
	},
};

export const DISK_FULL: StorageFault = {
	name: 'the disk is full',
	async prepare(folder) {
		mkdirSync(folder, { recursive: true });
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder]);
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
};
