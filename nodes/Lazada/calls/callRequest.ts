import type { IDataObject } from 'n8n-workflow';
import type { FilePart } from '../../../client/sign/multipartForm';
import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { LazadaError } from '../../../lazada/errors';
import type { PageStyle } from '../../../lazada/lists/pageStyles';
import type { Parameters } from '../../../lazada/signing/signature';
import { toText } from '../../shared/parameters';
import type { NodeRun } from '../run/operation';
import type { PartialOutput } from '../run/partialOutput';

/** Which API a call goes to, and how. */
export interface CallTarget {
	method: 'GET' | 'POST';
	/** Behind `/rest`, such as `/orders/get`. */
	apiPath: string;
}

/** Makes a further call for the same shop in the same country. */
export type SendMore = (
	target: CallTarget,
	parameters: Parameters,
	files?: FilePart[],
) => Promise<AcceptedAnswer>;

/** What one item asks for. */
export interface CallRequest extends CallTarget {
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
	/** Makes of what came what the operation returns; it gets neither raw answers nor those to writes. */
	finish?(rows: IDataObject[], send: SendMore): Promise<PartialOutput>;
}

const DEFAULT_TIMEOUT_SECONDS = 60;
const MAX_TIMEOUT_SECONDS = 3_600;
export const DEFAULT_LIMIT = 50;

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

/**
 * Reads what the fields that all calls have in common say: the country, how many rows, how long to wait.
 *
 * @throws LazadaError (`input`)
 */
export function readCommonFields(
	{ parameters }: NodeRun,
	itemIndex: number,
): Pick<CallRequest, 'country' | 'returnAll' | 'limit' | 'simplify' | 'timeoutMs'> {
	return {
		country: parameters.text('country', itemIndex),
		returnAll: parameters.value('returnAll', itemIndex, false) === true,
		limit: readLimit(parameters.value('limit', itemIndex, DEFAULT_LIMIT)),
		simplify: parameters.value('simplify', itemIndex, true) === true,
		timeoutMs: readTimeout(parameters.options(itemIndex).timeoutSeconds),
	};
}
