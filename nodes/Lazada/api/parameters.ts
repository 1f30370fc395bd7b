import type { ApiPath } from '../../../lazada/catalog/catalog';
import { LazadaError } from '../../../lazada/errors';
import { isRecord } from '../../../lazada/json';
import { mergeParameters, toParameterText } from '../../../lazada/signing/parameters';
import { SYSTEM_PARAMETERS, type Parameters } from '../../../lazada/signing/signature';
import { toText } from '../../shared/parameters';
import type { NodeRun } from '../run/operation';
import { PAYLOAD } from './formParameters';
import { readJson } from './jsonText';
import { readMappedParameters } from './mappedParameters';
import { readPayload, refuseExample } from './payload';

/** Names and values from the list, from JSON text, or from an object that an expression gave. */
function readSource(value: unknown, field: string): Array<Record<string, unknown>> {
	const given = typeof value === 'string' && value.trim() !== '' ? readJson(value, field) : value;
	if (given === undefined || given === null || given === '') return [];
	if (!isRecord(given)) {
		throw new LazadaError('input', `${field} must be a JSON object`, {
			advice: 'Enter an object such as {"limit": 50}, one parameter per key.',
		});
	}
	const { parameter } = given;
	const isList = Object.keys(given).length === 1 && Array.isArray(parameter);
	if (!isList || !parameter.every((entry) => isRecord(entry) && 'name' in entry)) return [given];
	// Nobody sees a blank after a typed name, and no name has one.
	return parameter.filter(isRecord).map(({ name, value: entry }) => ({ [toText(name)]: entry }));
}

function refuseSystemParameters(sources: Array<Record<string, unknown>>): void {
	const names = sources.flatMap((source) => Object.keys(source));
	const system = SYSTEM_PARAMETERS.find((name) => names.includes(name));
	if (system === undefined) return;
	throw new LazadaError('input', `You can't set "${system}": the credential adds it when signing`, {
		advice: 'Remove the parameter.',
	});
}

function refuseNameless(sources: Array<Record<string, unknown>>): void {
	if (!sources.some((source) => toParameterText(source['']) !== undefined)) return;
	throw new LazadaError('input', 'A parameter has a value, but no name', {
		advice: 'Enter the name that the API has for it, or remove the parameter.',
	});
}

/**
 * The business parameters of one item's call, as text. Empty values are left out: Lazada takes none.
 *
 * @param chosen the API, where its parameters have typed fields
 * @throws LazadaError (`input`)
 */
export function readCallParameters(
	run: NodeRun,
	itemIndex: number,
	chosen: ApiPath | undefined,
): Parameters {
	const read = (name: string) => run.parameters.value(name, itemIndex, '');
	const payload = chosen?.parameters.find(({ name }) => name === PAYLOAD);
	const byName = [
		...readSource(read('parameters'), 'Parameters'),
		...readSource(read('parametersJson'), 'Parameters'),
	];
	const names = byName.flatMap((source) => Object.keys(source));
	const sources = [
		...(chosen === undefined ? [] : [readMappedParameters(run, itemIndex, chosen, names)]),
		...byName,
		readPayload(read(PAYLOAD), payload),
	];
	refuseSystemParameters(sources);
	refuseNameless(sources);
	const parameters = mergeParameters(sources);
	refuseExample(read(PAYLOAD), payload, parameters);
	return parameters;
}
