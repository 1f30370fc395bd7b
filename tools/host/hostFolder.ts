import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './cachedInstall';

/** A folder for each version, with its lock file. */
const VERSIONS = join(__dirname, 'n8n');

async function chooseVersion(): Promise<string> {
	const collator = new Intl.Collator('en', { numeric: true });
	const known = (await readdir(VERSIONS)).sort((one, other) => collator.compare(one, other));
	const version = process.env.N8N_VERSION ?? known[known.length - 1];
	if (known.includes(version)) return version;
	throw new Error(`N8N_VERSION can be ${known.join(', ')}, but not ${version}`);
}

/**
 * A folder with a real n8n in it, installed on first use: the newest version in `tools/host/n8n`, or the one that
 * `N8N_VERSION` names.
 *
 * @param say gets a line now and then while n8n is installed
 */
export async function n8nHostFolder(say: (line: string) => void): Promise<string> {
	const version = await chooseVersion();
	const effort = `version ${version}, 2 to 3 GB, about 7 minutes`;
	return await installOnce({ name: 'n8n', template: join(VERSIONS, version), effort }, say);
}
