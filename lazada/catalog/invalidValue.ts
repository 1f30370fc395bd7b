import { LazadaError } from '../errors';
import type { ApiParameter } from './parameter';

/** A parameter as messages name it: by its label, and as Lazada names it. */
export function nameParameter({ label, name }: ApiParameter): string {
	return `"${label}" (${name})`;
}

/** @param problem goes on after the parameter's name, such as `isn't a number` */
export function invalidValue(
	parameter: ApiParameter,
	problem: string,
	advice: string,
): LazadaError {
	return new LazadaError('input', `The parameter ${nameParameter(parameter)} ${problem}`, {
		advice,
	});
}

/** @throws LazadaError (`input`) for a whole number whose last digits JavaScript has lost: it is another order. */
export function refuseRounded(parameter: ApiParameter, value: unknown): void {
	if (!Number.isInteger(value) || Number.isSafeInteger(value)) return;
	const advice = 'Give it as text, so that all its digits are sent.';
	throw invalidValue(parameter, 'has more digits than a number can hold', advice);
}
