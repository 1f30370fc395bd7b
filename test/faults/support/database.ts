import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

/**
 * Holds n8n's database as another program would: n8n reads on, and cannot write.
 *
 * @returns lets go of it
 */
export function lockDatabase(folder: string): () => void {
	const database = new DatabaseSync(join(folder, 'database.sqlite'), { timeout: 5_000 });
	database.exec('BEGIN IMMEDIATE');
	return () => {
		database.exec('ROLLBACK');
		database.close();
	};
}

/** Puts all that was written into the database's own file, so that the next write must make its log longer. */
export function emptyLog(folder: string): void {
	const database = new DatabaseSync(join(folder, 'database.sqlite'), { timeout: 5_000 });
	database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
	database.close();
}
