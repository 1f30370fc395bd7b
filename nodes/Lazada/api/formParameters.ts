import type { ApiPath } from '../../../lazada/catalog/catalog';
import type { ApiParameter } from '../../../lazada/catalog/parameter';

/** The parameter that has a field of its own, because JSON and XML go into it. */
export const PAYLOAD = 'payload';

/** Which parameters of an API have a typed field: all but those for which the form has another. */
export function listFormParameters({ parameters }: ApiPath): ApiParameter[] {
	return parameters.filter(({ name, kind }) => name !== PAYLOAD && kind !== 'file');
}
