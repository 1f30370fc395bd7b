import { mayRetry } from '../../../lazada/answers/codes';
import { LazadaError } from '../../../lazada/errors';

/** Whether nobody can tell from an error if Lazada carried out the call. */
function isUnknown(error: LazadaError): boolean {
	const { kind } = error;
	return (
		kind === 'unreachable' ||
		kind === 'badAnswer' ||
		(mayRetry(error, true) && !mayRetry(error, false))
	);
}

/**
 * The error of a call that changes something. Where no answer says what Lazada did, it tells how to look.
 *
 * @param lookUp how to see what Lazada did, as a sentence
 */
export function tellUnknown(error: unknown, lookUp: string): unknown {
	if (!(error instanceof LazadaError) || !isUnknown(error)) return error;
	return new LazadaError(
		error.kind,
		`${error.message.replace(/\.$/, '')}: Lazada may have carried out the call all the same`,
		{
			...error.details,
			advice: `The node doesn't send it again by itself. ${lookUp} Send again only what is not done.`,
		},
	);
}
