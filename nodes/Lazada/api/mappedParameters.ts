import type { ApiPath } from '../../../lazada/catalog/catalog';
import { toParameterValue } from '../../../lazada/catalog/toParameterValue';
import type { ApiParameter } from '../../../lazada/catalog/parameter';
import { isRecord } from '../../../lazada/json';
import type { NodeRun } from '../run/operation';
import { beginDaysAgo } from './mapperFields';

/** The values of the form as they are stored, expressions unresolved. */
function readStored({ node }: NodeRun): Record<string, unknown> {
	const mapper: unknown = node.parameters.apiParameters;
	return isRecord(mapper) && isRecord(mapper.value) ? mapper.value : {};
}

/**
 * Whether a time that the form began with is to be left out: one by name counts instead. n8n adds the form's beginning
 * to a node that was saved before there was a form, as soon as somebody opens it.
 */
function isReplaced(
	run: NodeRun,
	{ parameters }: ApiPath,
	{ name, daysAgo }: ApiParameter,
	named: readonly string[],
): boolean {
	const times = parameters.filter(({ kind }) => kind === 'time').map((time) => time.name);
	return (
		daysAgo !== undefined &&
		readStored(run)[name] === beginDaysAgo(daysAgo) &&
		named.some((one) => times.includes(one))
	);
}

/**
 * What the typed fields of a chosen API contain, as the API takes it. The whole of the mapper is read, not its
 * `value` alone, which n8n would judge in words of its own.
 *
 * @param named parameters that are given by their names
 * @throws LazadaError (`input`)
 */
export function readMappedParameters(
	run: NodeRun,
	itemIndex: number,
	api: ApiPath,
	named: readonly string[],
): Record<string, unknown> {
	const { context, parameters } = run;
	const mapper = parameters.value('apiParameters', itemIndex, {});
	const values = isRecord(mapper) && isRecord(mapper.value) ? mapper.value : {};
	const timeZone = context.getTimezone();
	const sent = Object.entries(values).map(([name, value]) => {
		const known = api.parameters.find((parameter) => parameter.name === name);
		if (known !== undefined && isReplaced(run, api, known, named)) return [name, undefined];
		return [name, known === undefined ? value : toParameterValue(known, value, timeZone)];
	});
	return Object.fromEntries(sent) as Record<string, unknown>;
}
