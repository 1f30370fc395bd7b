import { findApi } from '../catalog/catalog';
import { LazadaError } from '../errors';
import { isRecord, readText } from '../json';
import { LOOK_UP_ADVICE, type AcceptedAnswer } from './answer';
import { findCode } from './codes';
import { judgeItems } from './itemRefusals';
import { MAX_REASONS, readReasons, withReasons } from './reasons';
import { redact } from './shownText';

/** Objects of an answer that may say whether the call was carried out, the answer itself first. */
const PLACES = ['result', 'api_result', 'data'];
const FLAGS = ['success', 'is_success', 'isSuccess'];
/** Where there is none of these flags, some APIs have one that says the opposite. */
const OPPOSITES = ['not_success', 'failure'];
const CODES = [
	'error_code',
	'errorCode',
	'errorCodes',
	'err_code',
	'errCode',
	'msg_code',
	'errorKey',
	'result_code',
	'resultCode',
	'res_code',
	'resCode',
];
/** Numbers that each API gives a meaning of its own: such a code decides nothing, not even whether to retry. */
const IS_SHORT_NUMBER = /^-?\d{1,3}$/;
const NOT_DONE = "Lazada didn't carry out the call";

function says(value: unknown, wanted: boolean): boolean {
	return value === wanted || (typeof value === 'string' && value.toLowerCase() === String(wanted));
}

/** Only an explicit false counts: Lazada's samples of success have error codes beside it [API reference]. */
function saysRefused(record: Record<string, unknown>): boolean {
	if (FLAGS.some((name) => says(record[name], false))) return true;
	if (FLAGS.some((name) => says(record[name], true))) return false;
	return OPPOSITES.some((name) => says(record[name], true));
}

/** The object of an accepted answer that says that the call was not carried out. */
function findRefusal(answer: AcceptedAnswer, apiPath: string): Record<string, unknown> | undefined {
	const places = [answer, ...PLACES.map((name) => answer[name]).filter(isRecord)];
	const flagged = places.find(saysRefused);
	if (flagged !== undefined) return flagged;
	const tip = findApi(apiPath)?.refusedBy;
	const { data } = answer;
	return tip !== undefined && isRecord(data) && readText(data, tip) === 'error' ? data : undefined;
}

function readCode(record: Record<string, unknown>): string {
	for (const name of CODES) {
		const [value]: unknown[] = [record[name]].flat();
		const code = isRecord(value) ? readText(value, 'key') : readText({ value }, 'value');
		if (code !== '' && code !== '0') return code;
	}
	const { error } = record;
	return isRecord(error) ? readText(error, 'errorCode') || readText(error, 'code') : '';
}

/**
 * Judges an accepted answer by what it says itself: two thirds of Lazada's APIs have a flag of their own in it. Where
 * some items were taken and others not, the items say more than the flag, and the answer is left to `judgeItems`.
 *
 * @param secrets texts that must not be shown, should the answer repeat them
 * @returns the answer, if nothing in it says that the call was not carried out
 * @throws LazadaError (`refused`, `reauthorize`) with Lazada's reasons
 */
export function judgeInside(
	answer: AcceptedAnswer,
	apiPath: string,
	secrets: readonly string[],
): AcceptedAnswer {
	const refused = findRefusal(answer, apiPath);
	if (refused === undefined) return answer;
	const items = judgeItems(answer, secrets);
	if (items.taken > 0 && items.refused.length > 0) return answer;
	const said = readCode(refused) || readCode(answer);
	const known = IS_SHORT_NUMBER.test(said) ? undefined : findCode(said);
	const reasons = [...readReasons(answer, secrets), ...items.refused].slice(0, MAX_REASONS);
	throw new LazadaError(
		known?.kind ?? 'refused',
		withReasons(known?.message ?? NOT_DONE, reasons),
		{
			lazadaCode: redact(said, secrets),
			requestId: redact(readText(answer, 'request_id'), secrets),
			...(reasons.length > 0 && { reasons }),
			...(known === undefined && { reasonCode: '' }),
			advice: known?.advice ?? (reasons.length > 0 ? undefined : LOOK_UP_ADVICE),
		},
	);
}
