import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PID_FILE, WORKERS } from '../../../tools/host/queueFolders';
import { eventually } from '../../support/eventually';
import { queue } from './environment';

async function textIn(worker: string, file: string): Promise<string> {
	return await readFile(join(queue('folder'), worker, file), 'utf8');
}

/** Ids of the executions that each worker has started, by its name. */
export async function executionsByWorker(): Promise<Map<string, string[]>> {
	const entries = WORKERS.map(async (worker): Promise<[string, string[]]> => {
		const log = await textIn(worker, 'n8n.log');
		const starts = log.matchAll(/Worker started execution (\d+)/g);
		return [worker, [...starts].map(([, id]) => id)];
	});
	return new Map(await Promise.all(entries));
}

/** Name of the worker that has started an execution. */
export async function findWorker(executionId: string): Promise<string> {
	const executions = await executionsByWorker();
	const worker = WORKERS.find((name) => executions.get(name)?.includes(executionId));
	if (worker === undefined) throw new Error(`No worker has started execution ${executionId}`);
	return worker;
}

/** Kills a worker with all that it started, as a lack of memory or power would. */
export async function kill(worker: string): Promise<{ untilBack(): Promise<void> }> {
	const pid = await textIn(worker, PID_FILE);
	process.kill(-Number(pid), 'SIGKILL');
	return {
		async untilBack() {
			await eventually('the worker again', async () => (await textIn(worker, PID_FILE)) !== pid);
		},
	};
}
