import { findApi } from '../../../lazada/catalog/catalog';
import type { CallTarget } from '../calls/callRequest';

/** An API whose call takes several packages or orders. */
export interface BatchTarget {
	target: CallTarget;
	/** How many it takes at most. */
	max: number;
	/** The one parameter, which has the list in it. */
	parameter: string;
	/** What the list is called in it. */
	list: string;
}

/** What the catalogue says of an API whose call takes several. */
export function batchTarget(apiPath: string): BatchTarget {
	const api = findApi(apiPath);
	if (api?.batch === undefined) throw new Error(`The catalogue has no batches of ${apiPath}`);
	const [parameter, list] = api.batch.parameter.split('.');
	return { target: { method: api.method, apiPath }, max: api.batch.max, parameter, list };
}
