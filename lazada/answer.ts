import { LazadaError } from './errors';
import { parseExactJson } from './exactJson';
import { isRecord, textOf } from './grant';
import { REFUSALS } from './refusals';
import { clean } from './shownText';

/** An answer as it came: nothing is judged yet. */
export interface RawAnswer {
	/** HTTP status. Lazada says little with it: errors normally come with 200. */
	status: number;
	/** Text, or JSON that a client has parsed already. */
	body: unknown;
}

/** A parsed answer whose `code` is 0. */
export type AcceptedAnswer = Record<string, unknown>;

/**
 * Judges an answer of Lazada's gateway: JSON counts whatever the HTTP status, and `code` of `"0"` or 0 is
 * success. `type` contradicts itself in Lazada's documents and is not looked at.
 *
 * @param secrets texts that must not come out, should the answer repeat them
 * @throws LazadaError (`refused`, `reauthorize`) with Lazada's code and request id; (`answer`) if it isn't one
 * of the gateway's
 */
export function judgeAnswer(answer: RawAnswer, secrets: readonly string[] = []): AcceptedAnswer {
	const body = parseBody(answer);
	const code = textOf(body, 'code');
	if (code === '0') return body;
	throw code === '' ? noCode(answer.status) : refusal(body, code, secrets);
}

function parseBody({ status, body }: RawAnswer): Record<string, unknown> {
	const text = Buffer.isBuffer(body) ? body.toString('utf8') : body;
	if (isRecord(text)) return text;
	if (Array.isArray(text)) throw noCode(status);
	if (typeof text !== 'string' || text.trim() === '') throw emptyAnswer(status);
	try {
		const value = parseExactJson(text.trim());
		if (isRecord(value)) return value;
	} catch {
		throw /^\s*</.test(text) ? htmlAnswer(status) : cutOffAnswer(status);
	}
	throw noCode(status);
}

function refusal(
	body: Record<string, unknown>,
	lazadaCode: string,
	secrets: readonly string[],
): LazadaError {
	const known = Object.hasOwn(REFUSALS, lazadaCode) ? REFUSALS[lazadaCode] : undefined;
	const code = clean(lazadaCode, secrets);
	const said = clean(textOf(body, 'message'), secrets);
	const details = {
		lazadaCode: code,
		requestId: clean(textOf(body, 'request_id'), secrets),
		waitSeconds: banSeconds(said),
	};
	if (known === undefined) {
		return new LazadaError('refused', said || `Lazada answered with the code ${code}`, {
			...details,
			advice:
				"Look the code up in Lazada's API reference, or give the request ID to Lazada support.",
		});
	}
	return new LazadaError(known.kind, known.message, {
		...details,
		lazadaMessage: said,
		advice: known.advice,
	});
}

/** How long a ban lasts, where the message says so: "this ban will last N seconds". */
function banSeconds(message: string): number | undefined {
	const seconds = /ban will last (\d{1,9}) second/i.exec(message)?.[1];
	return seconds === undefined ? undefined : Number(seconds);
}

function htmlAnswer(status: number): LazadaError {
	return new LazadaError('answer', 'Lazada sent a web page instead of an answer', {
		advice: `Lazada does so when it blocks a caller (HTTP status ${status}). Check the address, wait some minutes, and check whether the app has an IP whitelist.`,
	});
}

function cutOffAnswer(status: number): LazadaError {
	return new LazadaError('answer', "Lazada's answer was cut off", {
		advice: `The answer ends in the middle of its JSON, or isn't JSON (HTTP status ${status}). Send the request again; a proxy on the way may be the cause.`,
	});
}

function emptyAnswer(status: number): LazadaError {
	return new LazadaError('answer', "Lazada's answer was empty", {
		advice: `The HTTP status was ${status}. Send the request again in some minutes.`,
	});
}

function noCode(status: number): LazadaError {
	return new LazadaError('answer', "The answer isn't one of Lazada's gateway", {
		advice: `It is JSON, but has no code (HTTP status ${status}). Check that the address is Lazada's, and whether a proxy answers in its place.`,
	});
}

/** The system code of an axios or Node error, such as ECONNREFUSED. Its message may hold addresses and is not used. */
function systemCode(error: unknown): string {
	for (let cause: unknown = error, depth = 0; isRecord(cause) && depth < 5; depth += 1) {
		if (typeof cause.code === 'string') return cause.code;
		cause = cause.cause;
	}
	return 'unknown';
}

/**
 * What is told when no answer came.
 *
 * @param url of the request; only its host is shown
 * @param error of the HTTP client
 */
export function unreachable(url: string, error: unknown): LazadaError {
	const { host } = new URL(url);
	const late = ['ETIMEDOUT', 'ECONNABORTED'].includes(systemCode(error));
	return new LazadaError(
		'unreachable',
		late ? `${host} didn't answer in time` : `${host} couldn't be reached`,
		{
			advice:
				'Check the network, proxy and DNS of the machine that n8n runs on, then run again. What is stored is unchanged.',
		},
	);
}
