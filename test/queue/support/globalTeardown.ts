import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MAIN, WEBHOOK, WORKERS } from '../../../tools/host/queueFolders';
import { searchLogs } from '../../support/n8n/usedSecrets';
import { QUEUE } from './environment';

/** Ends the suite's n8n, searches its logs for secrets and removes what it left. */
export default async function globalTeardown(): Promise<void> {
	await globalThis.queueMode?.stop();
	const folder = process.env[QUEUE.folder];
	if (folder === undefined) return;
	const logs = [MAIN, WEBHOOK, ...WORKERS].map((name) => join(folder, name, 'n8n.log'));
	try {
		if (globalThis.queueMode !== undefined) await searchLogs(join(folder, MAIN), logs);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
