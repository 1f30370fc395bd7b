import { join } from 'node:path';
import { PackageDirectoryLoader } from 'n8n-core';

export const PROJECT_ROOT = join(__dirname, '..', '..', '..');

/** The built package, loaded as n8n loads a community package. */
export async function loadLazadaPackage(): Promise<PackageDirectoryLoader> {
	const loader = new PackageDirectoryLoader(PROJECT_ROOT);
	await loader.loadAll();
	return loader;
}
