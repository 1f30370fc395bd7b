import { findApi, type ApiPath } from '../../../lazada/catalog/catalog';
import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import { readPastedPath } from '../../../lazada/signing/pastedPath';
import { toText } from '../../shared/parameters';
import type { CallTarget } from '../calls/callRequest';
import type { NodeRun } from '../run/operation';

/** Which API one item calls. */
export interface ChosenTarget extends CallTarget {
	/** What is known of it, where it was chosen from the list: then the form has its parameters. */
	chosen?: ApiPath;
}

function readMethod({ parameters }: NodeRun, itemIndex: number): 'GET' | 'POST' {
	const method = parameters.text('method', itemIndex).toUpperCase() || 'GET';
	if (method === 'GET' || method === 'POST') return method;
	throw new LazadaError('input', `Lazada has no API that takes ${method.slice(0, 10)}`, {
		advice: "Use GET or POST, as the API's reference says.",
	});
}

/**
 * Reads which API one item calls. One from the list has its own method, another that which stands before its path or
 * was chosen.
 *
 * @throws LazadaError (`input`)
 */
export function readCallTarget(run: NodeRun, itemIndex: number): ChosenTarget {
	const path = run.parameters.value('path', itemIndex, '');
	const { mode, value } = isRecord(path) ? path : { mode: 'path', value: path };
	const { apiPath, method } = readPastedPath(toText(value));
	const chosen = mode === 'list' ? findApi(apiPath) : undefined;
	return { method: chosen?.method ?? method ?? readMethod(run, itemIndex), apiPath, chosen };
}
