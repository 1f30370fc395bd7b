import { inspect } from 'node:util';
import { LazadaError } from '../../../lazada/errors';

/** What the work returns, or the LazadaError that it throws; any other exception fails the test. */
export function catchOutcome<T>(work: () => T): T | LazadaError {
	try {
		return work();
	} catch (error) {
		if (error instanceof LazadaError) return error;
		throw error;
	}
}

/** The LazadaError that the work throws; anything else fails the test. */
export function catchRefusal(work: () => unknown): LazadaError {
	const outcome = catchOutcome(work);
	if (outcome instanceof LazadaError) return outcome;
	throw new Error(`Nothing was thrown, but returned: ${JSON.stringify(outcome)}`);
}

/** The LazadaError that the promise rejects with; anything else fails the test. */
export async function catchRejection(promise: Promise<unknown>): Promise<LazadaError> {
	const outcome: unknown = await promise.catch((error: unknown) => error);
	if (outcome instanceof LazadaError) return outcome;
	throw new Error(`No LazadaError was thrown, but: ${inspect(outcome)}`);
}

/** All that n8n could show or store of an error. */
export function everythingIn(error: LazadaError): string {
	const { message, description, stack } = error;
	return [message, description, JSON.stringify(error), stack, inspect(error, { depth: 9 })].join(
		'\n',
	);
}
