import { PAGE_STYLES, type PageStyle } from '../../../lazada/lists/pageStyles';
import { toApiTimes } from '../../../lazada/catalog/toApiTimes';
import { LazadaError } from '../../../lazada/errors';
import { toText } from '../../shared/parameters';
import { readCommonFields, type CallRequest } from '../calls/callRequest';
import type { NodeRun } from '../run/operation';
import { readCallFiles } from './files';
import { readCallParameters } from './parameters';
import { requireParameters } from './requiredParameters';
import { readCallTarget } from './target';

function isPageStyle(name: string): name is PageStyle {
	return Object.hasOwn(PAGE_STYLES, name);
}

/**
 * Reads what one item asks for.
 *
 * @throws LazadaError (`input`)
 */
export async function readCallRequest(run: NodeRun, itemIndex: number): Promise<CallRequest> {
	const { method, apiPath, chosen } = readCallTarget(run, itemIndex);
	const options = run.parameters.options(itemIndex);
	const style = toText(options.pageStyle);
	const given = readCallParameters(run, itemIndex, chosen);
	const files = await readCallFiles(run, itemIndex, chosen);
	if (files.length > 0 && method === 'GET') {
		throw new LazadaError('input', 'A GET request takes no files', {
			advice: 'Set Method to POST, or remove the files.',
		});
	}
	if (chosen !== undefined) requireParameters(chosen, given, files);
	return {
		...readCommonFields(run, itemIndex),
		method,
		apiPath,
		parameters: toApiTimes(apiPath, given),
		files,
		pageStyle: isPageStyle(style) ? style : undefined,
		keepRefusals: options.returnRefusals === true,
	};
}
