import { LazadaError } from '../errors';
import { isRecord, parseExactJson, readText } from '../json';
import { findCode } from './codes';
import { redact } from './shownText';

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
 * @param secrets texts that must not be shown, should the answer repeat them
 * @throws LazadaError (`refused`, `reauthorize`) with Lazada's code and request id; (`badAnswer`) if it isn't one
 * of the gateway's
 */
export function judgeAnswer(answer: RawAnswer, secrets: readonly string[] = []): AcceptedAnswer {
	const body = parseBody(answer);
	const code = readText(body, 'code');
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
	const known = findCode(lazadaCode);
	const code = redact(lazadaCode, secrets);
	const said = redact(readText(body, 'message'), secrets);
	const details = {
		lazadaCode: code,
		requestId: redact(readText(body, 'request_id'), secrets),
		waitSeconds: readBanSeconds(said),
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
function readBanSeconds(message: string): number | undefined {
	const seconds = /ban will last (\d{1,9}) second/i.exec(message)?.[1];
	return seconds === undefined ? undefined : Number(seconds);
}

function htmlAnswer(status: number): LazadaError {
	return new LazadaError('badAnswer', 'Lazada sent a web page instead of an answer', {
		advice: `Lazada does so when it blocks a caller (HTTP status ${status}). Check the URL, wait a few minutes, and check whether the app has an IP whitelist.`,
	});
}

function cutOffAnswer(status: number): LazadaError {
	return new LazadaError('badAnswer', "Lazada's answer was cut off", {
		advice: `The answer ends in the middle of its JSON, or isn't JSON (HTTP status ${status}). Retry; a proxy on the way may be the cause.`,
	});
}

function emptyAnswer(status: number): LazadaError {
	return new LazadaError('badAnswer', "Lazada's answer was empty", {
		advice: `The HTTP status was ${status}. Retry in a few minutes.`,
	});
}

function noCode(status: number): LazadaError {
	return new LazadaError('badAnswer', "This isn't an answer from Lazada's gateway", {
		advice: `It is JSON, but has no code (HTTP status ${status}). Check that the URL is Lazada's, and whether a proxy answers instead.`,
	});
}

/**
 * The system code of an axios or Node error, such as ECONNREFUSED, or the HTTP status that n8n's own error keeps:
 * n8n before 2.34 drops the cause. Messages may hold addresses and are not used.
 */
function findSystemCode(error: unknown): string | undefined {
	for (let cause: unknown = error, depth = 0; isRecord(cause) && depth < 5; depth += 1) {
		const code = [cause.code, cause.httpCode].find(
			(value) => typeof value === 'string' && value !== '',
		);
		if (typeof code === 'string') return code;
		cause = cause.cause;
	}
	return undefined;
}

/**
 * What to tell the user where no answer arrived.
 *
 * @param url of the request; only its host is shown
 * @param error of the HTTP client
 * @returns `undefined` if the error is not one of the network's: something else kept n8n from sending
 */
export function unreachable(url: string, error: unknown): LazadaError | undefined {
	const code = findSystemCode(error);
	if (code === undefined) return undefined;
	const { host } = new URL(url);
	const isLate = ['ETIMEDOUT', 'ECONNABORTED'].includes(code);
	return new LazadaError(
		'unreachable',
		isLate ? `${host} didn't answer in time` : `${host} couldn't be reached`,
		{
			advice:
				'Check the network, proxy and DNS of the machine that n8n runs on, then run again. What is stored is unchanged.',
		},
	);
}
