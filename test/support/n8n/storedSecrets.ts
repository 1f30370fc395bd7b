import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findSecrets } from '../secrets';
import { e2e } from './environment';

/**
 * Searches n8n's database files and its log. Credentials are encrypted there, so that only execution data and log
 * lines can hold a secret in the clear.
 *
 * @returns `<file>: <end of the secret>` for each find
 */
export async function findStoredSecrets(secrets: string[]): Promise<string[]> {
	const folder = e2e('userFolder');
	const names = (await readdir(join(folder, '.n8n'))).filter((name) => name.startsWith('database'));
	const files = [join(folder, 'n8n.log'), ...names.map((name) => join(folder, '.n8n', name))];
	const finds = await Promise.all(
		files.map(async (file) => {
			const ends = findSecrets(await readFile(file, 'latin1'), secrets);
			return ends.map((end) => `${file}: ${end}`);
		}),
	);
	return finds.flat();
}
