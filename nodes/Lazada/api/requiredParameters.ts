import type { FilePart } from '../../../client/sign/multipartForm';
import type { ApiPath } from '../../../lazada/catalog/catalog';
import { nameParameter } from '../../../lazada/catalog/invalidValue';
import { LazadaError } from '../../../lazada/errors';
import type { Parameters } from '../../../lazada/signing/signature';

/**
 * Whatever field they come from, all parameters must be there without which Lazada refuses the call.
 *
 * @throws LazadaError (`input`)
 */
export function requireParameters(
	{ path, parameters }: ApiPath,
	given: Parameters,
	files: readonly FilePart[],
): void {
	const isGiven = (name: string) =>
		Object.hasOwn(given, name)
			? given[name].trim() !== ''
			: files.some(({ field }) => field === name);
	const missing = parameters.filter(({ name, required }) => required && !isGiven(name));
	if (missing.length === 0) return;
	const names = missing.map(nameParameter).join(', ');
	const title = missing.length === 1 ? `The parameter ${names} is` : `The parameters ${names} are`;
	throw new LazadaError('input', `${title} missing`, {
		advice: `Lazada doesn't take ${path} without ${missing.length === 1 ? 'it' : 'them'}. If an expression gives the value, it was empty for this item.`,
	});
}
