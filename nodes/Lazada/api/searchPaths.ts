import type { INodeListSearchResult } from 'n8n-workflow';
import { pageUrl } from '../../../lazada/catalog/catalog';
import { searchApis } from '../../../lazada/catalog/searchApis';

/** The list of APIs, each with a link to its page in Lazada's reference; those that fit a search best come first. */
export async function searchPaths(this: unknown, filter = ''): Promise<INodeListSearchResult> {
	return await Promise.resolve({
		results: searchApis(filter).map(({ name, method, path, use }) => ({
			name: `${name} (${method} ${path})`,
			value: path,
			url: pageUrl(path),
			description: use,
		})),
	});
}
