import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

/** An execution, and the messages that started it. */
export interface Started {
	/** Numbers rise: those of a later process are higher. */
	id: number;
	status: string;
	/** What its data names of what was searched. */
	named: string[];
}

/**
 * All executions of a workflow as n8n's database has them, oldest first: those too that a kill ended.
 *
 * @param pattern of what tells messages apart; global
 */
export function readStarted(folder: string, workflowId: string, pattern: RegExp): Started[] {
	const database = new DatabaseSync(join(folder, 'database.sqlite'), { timeout: 30_000 });
	try {
		const rows = database
			.prepare(
				`SELECT e.id, e.status, d.data FROM execution_entity e
				JOIN execution_data d ON d.executionId = e.id WHERE e.workflowId = ? ORDER BY e.id`,
			)
			.all(workflowId) as unknown as Array<{ id: number; status: string; data: string }>;
		return rows.map(({ id, status, data }) => ({
			...{ id, status },
			named: [...new Set(data.match(pattern) ?? [])],
		}));
	} finally {
		database.close();
	}
}
