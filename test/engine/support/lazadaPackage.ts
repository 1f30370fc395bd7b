import { PackageDirectoryLoader } from 'n8n-core';
import { PROJECT } from '../../../tools/project';

/** The built package, loaded as n8n loads a community package. */
export async function loadLazadaPackage(): Promise<PackageDirectoryLoader> {
	const loader = new PackageDirectoryLoader(PROJECT);
	await loader.loadAll();
	return loader;
}
