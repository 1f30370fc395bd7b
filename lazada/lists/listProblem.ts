import { LazadaError } from '../errors';
import type { Parameters } from '../signing/signature';

function countRows(came: number, total: number | undefined): string {
	return total === undefined || total <= came ? `${came} came` : `${came} of ${total} came`;
}

const FEWER_THAN_SAID = 'Lazada says that there are more, and gave no further page.';

/** Fewer rows came than Lazada says that there are. */
export function incomplete(
	came: number,
	total: number | undefined,
	why = FEWER_THAN_SAID,
): LazadaError {
	const what =
		total === undefined ? `Not all came, only ${came}` : `Only ${countRows(came, total)}`;
	return new LazadaError('badAnswer', what, {
		missing: Math.max(1, (total ?? 0) - came),
		advice: `${why} Run it again, or narrow the call by its parameters, such as a shorter period, and make several calls.`,
	});
}

/** The same page came again in place of the next one. */
export function repeatedPage(came: number, total: number | undefined): LazadaError {
	const what = `The same page came again and again: ${countRows(came, total)}`;
	return new LazadaError('badAnswer', what, {
		missing: Math.max(1, (total ?? 0) - came),
		advice:
			'This API may take other page parameters: choose them with the option Page Parameters. If it gives everything at once, turn Return All off.',
	});
}

/** More rows share one second than Lazada gives. */
export function tooManyAtOnce(came: number, total: number | undefined, at: string): LazadaError {
	const what = `More rows have the time ${at} than Lazada gives: ${countRows(came, total)}`;
	return new LazadaError('badAnswer', what, {
		missing: Math.max(1, (total ?? 0) - came),
		advice: 'Narrow the call by another parameter, such as a status, and make several calls.',
	});
}

/** Parameters of a request that differ from what the user gave. */
export function findChanges(given: Parameters, asked: Parameters): Parameters {
	return Object.fromEntries(Object.entries(asked).filter(([name, value]) => given[name] !== value));
}

/**
 * A failure after rows had come: how many came, and where to go on.
 *
 * @param goOnWith the parameters by which the request that failed differs from what the user gave
 */
export function stoppedAfter(
	error: LazadaError,
	came: number,
	total: number | undefined,
	goOnWith: Parameters,
): LazadaError {
	const { kind, message, details } = error;
	const where = Object.entries(goOnWith).map(([name, value]) => `${name} ${value}`);
	const goOn = where.length === 0 ? '' : `To go on from there, call with ${where.join(', ')}.`;
	return new LazadaError(kind, `${countRows(came, total)}, then: ${message}`, {
		...details,
		goOnWith,
		advice: [details.advice, goOn].filter(Boolean).join(' '),
	});
}
