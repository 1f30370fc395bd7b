import type { INodeListSearchResult } from 'n8n-workflow';
import { API_PATHS } from '../../../lazada/catalog/catalog';

/** The paths of the list whose name or path has every word that is searched for, in any case. */
export async function searchPaths(this: unknown, filter = ''): Promise<INodeListSearchResult> {
	const words = filter.toLowerCase().split(/\s+/);
	const found = API_PATHS.filter(({ name, path, method }) => {
		const text = `${name} ${method} ${path}`.toLowerCase();
		return words.every((word) => text.includes(word));
	});
	return await Promise.resolve({
		results: found.map(({ name, method, path }) => ({
			name: `${name} (${method} ${path})`,
			value: path,
		})),
	});
}
