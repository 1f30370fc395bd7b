import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useFixture } from './useFixture';

/** A new folder for each test, which is gone afterwards. */
export function useFolder(): () => string {
	return useFixture(
		async () => await mkdtemp(join(tmpdir(), 'n8n-nodes-lazada-folder-')),
		async (folder) => await rm(folder, { recursive: true, force: true }),
	);
}
