import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { emptyLog, lockDatabase } from './database';

/** Something that keeps n8n from storing what it has. All of it is for root on Linux. */
export interface StorageFault {
	name: string;
	/** Before n8n starts, in the folder of its database. */
	prepare: (folder: string) => Promise<void>;
	/** @returns mends it */
	begin(folder: string): () => void;
	/** After n8n has ended. */
	release: (folder: string) => Promise<void>;
}

const nothing = async () => await Promise.resolve();
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
	prepare: nothing,
	begin: lockDatabase,
	release: nothing,
};

export const READ_ONLY: StorageFault = {
	name: 'the database is read-only',
	prepare: nothing,
	begin(folder) {
		const files = FILES.map((name) => join(folder, name));
		execFileSync('chattr', ['+i', ...files]);
		return () => execFileSync('chattr', ['-i', ...files]);
	},
	release: nothing,
};

export const DISK_FULL: StorageFault = {
	name: 'the disk is full',
	async prepare(folder) {
		mkdirSync(folder, { recursive: true });
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', folder]);
		await nothing();
	},
	begin(folder) {
		const file = join(folder, 'filler');
		emptyLog(folder);
		fill(file);
		return () => rmSync(file);
	},
	async release(folder) {
		execFileSync('umount', [folder]);
		await nothing();
	},
};
