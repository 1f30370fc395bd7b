import { LazadaError } from '../../../lazada/errors';

/** What the work returns, or the LazadaError that it throws; any other exception fails the test. */
export function outcomeOf<T>(work: () => T): T | LazadaError {
	try {
		return work();
	} catch (error) {
		if (error instanceof LazadaError) return error;
		throw error;
	}
}

/** The LazadaError that the work throws; anything else fails the test. */
export function refusalOf(work: () => unknown): LazadaError {
	const outcome = outcomeOf(work);
	if (outcome instanceof LazadaError) return outcome;
	throw new Error(`Nothing was thrown, but returned: ${JSON.stringify(outcome)}`);
}

/** The LazadaError that the promise rejects with; anything else fails the test. */
export async function rejectionOf(promise: Promise<unknown>): Promise<LazadaError> {
	const outcome: unknown = await promise.catch((error: unknown) => error);
	if (outcome instanceof LazadaError) return outcome;
	throw new Error(`No LazadaError was thrown, but: ${String(outcome)} ${JSON.stringify(outcome)}`);
}

/** All that n8n could show or store of an error. */
export function everythingIn(error: LazadaError): string {
	return [error.message, error.description, JSON.stringify(error), String(error), error.stack].join(
		'\n',
	);
}
