import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { E2E } from '../../support/n8n/environment';
import { searchLogs } from '../../support/n8n/usedSecrets';

/** Ends the suite's n8n, searches its log for secrets and removes what it left. */
export default async function globalTeardown(): Promise<void> {
	await globalThis.e2eN8n?.stop();
	const folder = process.env[E2E.userFolder];
	if (folder === undefined) return;
	try {
		await searchLogs(folder, [join(folder, 'n8n.log')]);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
