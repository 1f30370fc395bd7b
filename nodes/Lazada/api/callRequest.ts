import type { IExecuteFunctions } from 'n8n-workflow';
import type { FilePart } from '../../../credentials/multipartForm';
import { readApiPath } from '../../../lazada/apiAddress';
import { LazadaError } from '../../../lazada/errors';
import { PAGE_STYLES, type PageStyle } from '../../../lazada/pageStyles';
import type { Parameters } from '../../../lazada/signature';
import { itemParameter } from '../itemParameter';
import { textOption, textParameter } from '../operation';
import { readCallFiles } from './callFiles';
import { readCallParameters } from './callParameters';

/** What one item asks for. */
export interface CallRequest {
	method: 'GET' | 'POST';
	apiPath: string;
	parameters: Parameters;
	files: FilePart[];
	/** `''` for the grant's own, `each`, or one of the six. */
	country: string;
	returnAll: boolean;
	/** How its pages are asked for; found out if left out. */
	pageStyle?: PageStyle;
	simplify: boolean;
	timeoutMs: number;
}

const STANDARD_TIMEOUT_SECONDS = 60;
const LONGEST_TIMEOUT_SECONDS = 3_600;

function readMethod(context: IExecuteFunctions, itemIndex: number): 'GET' | 'POST' {
	const method = textParameter(context, 'method', itemIndex).toUpperCase() || 'GET';
	if (method === 'GET' || method === 'POST') return method;
	throw new LazadaError('input', `Lazada has no API that takes ${method.slice(0, 10)}`, {
		advice: "Use GET or POST, as the API's reference says.",
	});
}

function readTimeout(value: unknown): number {
	const seconds = Number(textOption(value) || STANDARD_TIMEOUT_SECONDS);
	if (seconds > 0 && seconds <= LONGEST_TIMEOUT_SECONDS) return seconds * 1000;
	throw new LazadaError('input', 'Timeout is a number of seconds', {
		advice: `Enter a number up to ${LONGEST_TIMEOUT_SECONDS}, or remove the option: then it is ${STANDARD_TIMEOUT_SECONDS}.`,
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
export async function readCallRequest(
	context: IExecuteFunctions,
	itemIndex: number,
): Promise<CallRequest> {
	const flag = (name: string, standard: boolean) =>
		itemParameter(context, name, itemIndex, standard) === true;
	const method = readMethod(context, itemIndex);
	const path = context.getNodeParameter('path', itemIndex, '', { extractValue: true });
	const options = itemParameter(context, 'options', itemIndex, {}) as Record<string, unknown>;
	const style = textOption(options.pageStyle);
	const files = await readCallFiles(context, itemIndex);
	if (files.length > 0 && method === 'GET') {
		throw new LazadaError('input', 'A GET takes no files', {
			advice: 'Set Method to POST, or remove the files.',
		});
	}
	return {
		method,
		apiPath: readApiPath(textOption(path)),
		parameters: readCallParameters(context, itemIndex),
		files,
		country: textParameter(context, 'country', itemIndex),
		returnAll: flag('returnAll', false),
		pageStyle: isPageStyle(style) ? style : undefined,
		simplify: flag('simplify', true),
		timeoutMs: readTimeout(options.timeoutSeconds),
	};
}
