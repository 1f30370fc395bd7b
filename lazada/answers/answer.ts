import { LazadaError, type Reason } from '../errors';
import { isRecord, parseExactJson, readText } from '../json';
import { findCode } from './codes';
import { readReasons, withReasons } from './reasons';
import { redact } from './shownText';

/** An answer as it came: nothing is judged yet. */
export interface RawAnswer {
	/** HTTP status. Lazada says little with it: errors normally come with 200. */
	status: number;
	/** Text, or JSON that a client has parsed already. */
	body: unknown;
}

/** Where Lazada gave no reason. */
export const LOOK_UP_ADVICE =
	"Look the code up in Lazada's API reference, or give the request ID to Lazada support.";

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
		throw text.trimStart().startsWith('<') ? htmlAnswer(status) : cutOffAnswer(status);
	}
	throw noCode(status);
}

/** The code among the reasons that decides what to do, where all that have a code are of limits or pass by themselves. */
function findReasonCode(reasons: readonly Reason[]): string | undefined {
	const codes = reasons
		.map(({ code, message }) => code ?? /^E\d{3,4}(?=\b)/.exec(message)?.[0])
		.filter((code) => code !== undefined);
	const areSoft = codes.every((code) => {
		const info = findCode(code);
		return info?.limit !== undefined || info?.retry !== undefined;
	});
	return areSoft ? codes.at(0) : undefined;
}

function refusal(
	body: Record<string, unknown>,
	lazadaCode: string,
	secrets: readonly string[],
): LazadaError {
	const known = findCode(lazadaCode);
	const code = redact(lazadaCode, secrets);
	const said = redact(readText(body, 'message'), secrets);
	const reasons = readReasons(said === '' ? body : { ...body, message: undefined }, secrets);
	const reasonCode = findReasonCode(reasons);
	const info = findCode(reasonCode ?? '') ?? known;
	const isQuoted = said !== '' && (known === undefined || known.quotesLazada === true);
	const what = isQuoted ? said : (known?.message ?? `Lazada answered with the code ${code}`);
	const others = reasons.filter(({ message }) => message !== said);
	return new LazadaError(info?.kind ?? 'refused', withReasons(what, others), {
		lazadaCode: code,
		requestId: redact(readText(body, 'request_id'), secrets),
		waitSeconds: readBanSeconds([said, ...reasons.map(({ message }) => message)].join(' ')),
		...(reasons.length > 0 && { reasons }),
		...(reasonCode !== undefined && { reasonCode }),
		...(!isQuoted && { lazadaMessage: said }),
		advice: info?.advice ?? (reasons.length > 0 ? undefined : LOOK_UP_ADVICE),
	});
}

/** How long a ban lasts, where the message says so: "this ban will last N seconds". */
function readBanSeconds(message: string): number | undefined {
	const seconds = /ban will last (\d{1,9}) second/i.exec(message)?.[1];
	return seconds === undefined ? undefined : Number(seconds);
}

function htmlAnswer(status: number): LazadaError {
	return new LazadaError('badAnswer', 'Lazada sent a web page instead of an answer', {
		passes: status >= 500,
		advice: `Lazada does so when it blocks a caller (HTTP status ${status}). Check the URL, wait a few minutes, and check whether the app has an IP whitelist.`,
	});
}

function cutOffAnswer(status: number): LazadaError {
	return new LazadaError('badAnswer', "Lazada's answer was cut off", {
		passes: true,
		advice: `The answer ends in the middle of its JSON, or isn't JSON (HTTP status ${status}). Retry; a proxy on the way may be the cause.`,
	});
}

function emptyAnswer(status: number): LazadaError {
	return new LazadaError('badAnswer', "Lazada's answer was empty", {
		passes: true,
		advice: `The HTTP status was ${status}. Retry in a few minutes.`,
	});
}

function noCode(status: number): LazadaError {
	return new LazadaError('badAnswer', "This isn't an answer from Lazada's gateway", {
		passes: status >= 500,
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
			passes: !isLate,
			advice:
				'Check the network, proxy and DNS of the machine that n8n runs on, then run again. What is stored is unchanged.',
		},
	);
}
