import type { ApiPath } from '../../../lazada/catalog/catalog';
import { toParameterValue } from '../../../lazada/catalog/toParameterValue';
import { isRecord } from '../../../lazada/json';
import type { NodeRun } from '../run/operation';

/**
 * What the typed fields of a chosen API contain, as the API takes it. The whole of the mapper is read, not its
 * `value` alone, which n8n would judge in words of its own.
 *
 * @throws LazadaError (`input`)
 */
export function readMappedParameters(
	{ context, parameters }: NodeRun,
	itemIndex: number,
	api: ApiPath,
): Record<string, unknown> {
	const mapper = parameters.value('apiParameters', itemIndex, {});
	const values = isRecord(mapper) && isRecord(mapper.value) ? mapper.value : {};
	const timeZone = context.getTimezone();
	const sent = Object.entries(values).map(([name, value]) => {
		const known = api.parameters.find((parameter) => parameter.name === name);
		return [name, known === undefined ? value : toParameterValue(known, value, timeZone)];
	});
	return Object.fromEntries(sent) as Record<string, unknown>;
}
