import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { n8nHostFolder } from '../../../tools/host/hostFolder';
import { installInto, packPackage } from '../../../tools/host/packageUnderTest';
import { MAIN } from '../../../tools/host/queueFolders';
import { startQueueMode, type QueueMode } from '../../../tools/host/queueMode';
import { RestClient } from '../../../tools/host/restClient';
import { E2E } from '../../support/n8n/environment';
import { QUEUE } from './environment';
import globalTeardown from './globalTeardown';

declare global {
	/** The n8n of this run, for the teardown. */
	var queueMode: QueueMode | undefined;
}

/** One n8n in queue mode for all files of the suite; the helpers of the e2e suite find its main process. */
export default async function globalSetup(): Promise<void> {
	const say = (line: string) => process.stdout.write(`${line}\n`);
	const host = await n8nHostFolder(say);
	const folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-lazada-queue-'));
	process.env[QUEUE.folder] = folder;
	try {
		await startIn(folder, host);
	} catch (error) {
		await globalTeardown();
		throw error;
	}
}

async function startIn(folder: string, host: string): Promise<void> {
	// PostgreSQL's user passes through to its own folder.
	await chmod(folder, 0o711);
	const tarball = await packPackage(folder);
	const queueMode = await startQueueMode({
		host,
		folder,
		prepare: async (userFolder) => await installInto(userFolder, tarball),
		// Two hundred executions at once on a slow machine must not look to n8n like a lost database.
		env: { N8N_LOG_LEVEL: 'debug', DB_PING_TIMEOUT_MS: '60000' },
	});
	globalThis.queueMode = queueMode;
	await new RestClient(queueMode.url).logIn();
	process.env[E2E.url] = queueMode.url;
	process.env[E2E.userFolder] = join(folder, MAIN);
	process.env[QUEUE.webhookUrl] = queueMode.webhookUrl;
}
