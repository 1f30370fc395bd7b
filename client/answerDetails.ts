import { LazadaError } from '../lazada/errors';
import { isRecord, parseExactJson } from '../lazada/json';

/** Refusals take some hundred characters; what is longer is data. */
const MAX_LENGTH = 20_000;
/** Objects and lists in each other without end are no refusal, and too deep to be written again. */
const MAX_OPENINGS = 500;
const MASK = '***';

function parse(body: unknown): unknown {
	if (typeof body !== 'string' || body.length > MAX_LENGTH) return undefined;
	if ((body.match(/[[{]/g) ?? []).length > MAX_OPENINGS) return undefined;
	try {
		return parseExactJson(body.trim());
	} catch {
		return undefined;
	}
}

/** Members that are named for a token or secret, of whichever shop. */
function maskNamed(name: string, value: unknown): unknown {
	return /token|secret/i.test(name) && typeof value === 'string' ? MASK : value;
}

/**
 * Lazada's answer as its JSON, fit to be shown.
 *
 * @param body text of the response
 * @param secrets texts that must not be shown, should the answer repeat them
 * @returns `undefined` where it is no JSON object, or too long to be a refusal
 */
export function readShownAnswer(
	body: unknown,
	secrets: readonly string[],
): Record<string, unknown> | undefined {
	const answer = parse(body);
	if (!isRecord(answer)) return undefined;
	let json = JSON.stringify(answer);
	for (const secret of secrets.filter(({ length }) => length >= 4)) {
		json = json.replaceAll(JSON.stringify(secret).slice(1, -1), MASK);
	}
	return JSON.parse(json, maskNamed) as Record<string, unknown>;
}

/**
 * What was thrown for an API's answer, with that answer and the API in its details.
 *
 * @param response n8n's full response; `undefined` where none came
 */
export function withAnswer(
	error: unknown,
	apiPath: string,
	response: unknown,
	secrets: readonly string[],
): unknown {
	if (!(error instanceof LazadaError) || !isRecord(response)) return error;
	const { kind, message, details } = error;
	const answer = readShownAnswer(response.body, secrets);
	return answer === undefined
		? error
		: new LazadaError(kind, message, { ...details, apiPath, answer });
}
