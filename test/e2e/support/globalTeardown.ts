import { rm } from 'node:fs/promises';
import { E2E } from './environment';

/** Ends the suite's n8n and removes what it left. */
export default async function globalTeardown(): Promise<void> {
	await globalThis.e2eN8n?.stop();
	const folder = process.env[E2E.userFolder];
	if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
