import type { FilePart } from '../../../client/sign/multipartForm';
import { PAGE_STYLES, type PageStyle } from '../../../lazada/lists/pageStyles';
import { toApiTimes } from '../../../lazada/catalog/toApiTimes';
import { LazadaError } from '../../../lazada/errors';
import type { Parameters } from '../../../lazada/signing/signature';
import { toText } from '../../shared/parameters';
import type { NodeRun } from '../run/operation';
import { readCallFiles } from './files';
import { readCallParameters } from './parameters';
import { requireParameters } from './requiredParameters';
import { readCallTarget } from './target';

/** What one item asks for. */
export interface CallRequest {
	method: 'GET' | 'POST';
	apiPath: string;
	parameters: Parameters;
	files: FilePart[];
	/** `''` for the shop's own, `each`, or one of the six. */
	country: string;
	returnAll: boolean;
	/** Rows to return where not all are wanted. */
	limit: number;
	/** How its pages are requested; automatic if left out. */
	pageStyle?: PageStyle;
	simplify: boolean;
	/** Whether an answer that says that the call was not carried out is returned as data. */
	keepRefusals: boolean;
	timeoutMs: number;
}

const DEFAULT_TIMEOUT_SECONDS = 60;
const DEFAULT_LIMIT = 50;
const MAX_TIMEOUT_SECONDS = 3_600;

function readTimeout(value: unknown): number {
	const seconds = Number(toText(value) || DEFAULT_TIMEOUT_SECONDS);
	if (seconds > 0 && seconds <= MAX_TIMEOUT_SECONDS) return seconds * 1000;
	throw new LazadaError('input', 'Timeout must be a number of seconds up to 3600', {
		advice: `Enter a number up to ${MAX_TIMEOUT_SECONDS}, or remove the option to use the default, ${DEFAULT_TIMEOUT_SECONDS}.`,
	});
}

function readLimit(value: unknown): number {
	const limit = Number(toText(value) || DEFAULT_LIMIT);
	if (Number.isInteger(limit) && limit > 0) return limit;
	throw new LazadaError('input', 'Limit must be a whole number above 0', {
		advice: 'Enter how many rows to return, or turn Return All on.',
	});
}

function isPageStyle(name: string): name is PageStyle {
	return Object.hasOwn(PAGE_STYLES, name);
}

/**
 * Reads what one item asks for.
 *
 * @throws LazadaError (`input`)
 */
export async function readCallRequest(run: NodeRun, itemIndex: number): Promise<CallRequest> {
	const { parameters } = run;
	const readFlag = (name: string, fallback: boolean) =>
		parameters.value(name, itemIndex, fallback) === true;
	const { method, apiPath, chosen } = readCallTarget(run, itemIndex);
	const options = parameters.options(itemIndex);
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
		method,
		apiPath,
		parameters: toApiTimes(apiPath, given),
		files,
		country: parameters.text('country', itemIndex),
		returnAll: readFlag('returnAll', false),
		limit: readLimit(parameters.value('limit', itemIndex, DEFAULT_LIMIT)),
		pageStyle: isPageStyle(style) ? style : undefined,
		simplify: readFlag('simplify', true),
		keepRefusals: options.returnRefusals === true,
		timeoutMs: readTimeout(options.timeoutSeconds),
	};
}
