import { rm } from 'node:fs/promises';
import { QUEUE } from './environment';

/** Ends the suite's n8n and removes what it left. */
export default async function globalTeardown(): Promise<void> {
	await globalThis.queueMode?.stop();
	const folder = process.env[QUEUE.folder];
	if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
