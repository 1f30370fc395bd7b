import type { IExecuteFunctions } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';
import { parseJsonToSend } from '../../../lazada/exactJson';
import { isRecord } from '../../../lazada/grant';
import { mergeParameters } from '../../../lazada/parameters';
import { SYSTEM_PARAMETERS, type Parameters } from '../../../lazada/signature';
import { itemParameter } from '../itemParameter';
import { textOption } from '../operation';

function readJson(text: string, field: string): unknown {
	return parseOr(text, () => {
		throw new LazadaError('input', `${field} isn't JSON`, {
			advice: 'Check its quotes, commas and brackets. An expression gives an object as it is.',
		});
	});
}

function parseOr(text: string, otherwise: () => unknown): unknown {
	try {
		return parseJsonToSend(text);
	} catch {
		return otherwise();
	}
}

/** Names and values from the list, from JSON text, or from an object that an expression gave. */
function readSource(value: unknown, field: string): Array<Record<string, unknown>> {
	const given = typeof value === 'string' && value.trim() !== '' ? readJson(value, field) : value;
	if (given === undefined || given === null || given === '') return [];
	if (!isRecord(given)) {
		throw new LazadaError('input', `${field} isn't a list of names and values`, {
			advice: 'Give a JSON object such as {"limit": 50}: each member is one parameter.',
		});
	}
	const { parameter } = given;
	const isList = Object.keys(given).length === 1 && Array.isArray(parameter);
	if (!isList || !parameter.every((entry) => isRecord(entry) && 'name' in entry)) return [given];
	// A blank behind a typed name is not seen, and no name has one.
	return parameter
		.filter(isRecord)
		.map(({ name, value: entry }) => ({ [textOption(name)]: entry }));
}

/** What goes into the one parameter `payload`: text byte for byte, an object as JSON. */
function readPayload(value: unknown): Record<string, unknown> {
	if (typeof value !== 'string') return { payload: value };
	const text = value.trim();
	if (text !== '' && !text.startsWith('<')) readJson(text, 'Payload');
	return { payload: text === '' ? undefined : value };
}

function refuseSystemParameters(sources: Array<Record<string, unknown>>): void {
	const names = sources.flatMap((source) => Object.keys(source));
	const system = SYSTEM_PARAMETERS.find((name) => names.includes(name));
	if (system === undefined) return;
	throw new LazadaError('input', `The parameter "${system}" is not yours to give`, {
		advice: 'Leave it out: the credential adds it when it signs the call.',
	});
}

/**
 * The business parameters of one item's call, as text. Empty values are left out: Lazada takes none.
 *
 * @throws LazadaError (`input`)
 */
export function readCallParameters(context: IExecuteFunctions, itemIndex: number): Parameters {
	const read = (name: string) => itemParameter(context, name, itemIndex, '');
	const sources = [
		...readSource(read('parameters'), 'Parameters'),
		...readSource(read('parametersJson'), 'Parameters'),
		readPayload(read('payload')),
	];
	refuseSystemParameters(sources);
	return mergeParameters(sources);
}
