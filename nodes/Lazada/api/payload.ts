import { API_PATHS } from '../../../lazada/catalog/catalog';
import { invalidValue } from '../../../lazada/catalog/invalidValue';
import type { ApiParameter } from '../../../lazada/catalog/parameter';
import { writeSample } from '../../../lazada/catalog/toParameterValue';
import type { Parameters } from '../../../lazada/signing/signature';
import { PAYLOAD } from './formParameters';
import { readJson } from './jsonText';

/** What stands in the fields before anything is entered. A path from an expression gets that of some API. */
const EXAMPLES = new Set(
	API_PATHS.flatMap(({ parameters }) => parameters)
		.filter(({ name }) => name === PAYLOAD)
		.map(({ sample = '{}' }) => writeSample(sample)),
);

function isExample(value: unknown): boolean {
	return typeof value === 'string' && EXAMPLES.has(value.trim());
}

/**
 * What goes into the one parameter `payload`: text byte for byte, an object as JSON. An untouched example is nothing.
 *
 * @param parameter what the chosen API says of it
 * @throws LazadaError (`input`)
 */
export function readPayload(
	value: unknown,
	parameter: ApiParameter | undefined,
): Record<string, unknown> {
	if (typeof value !== 'string') return { [PAYLOAD]: value };
	const text = value.trim();
	if (text === '' || isExample(value)) return {};
	if (!text.startsWith('<')) readJson(text, parameter?.label ?? 'Payload');
	return { [PAYLOAD]: value };
}

/**
 * @param parameter what the chosen API says of its payload
 * @param given all parameters of the call, whatever field they come from
 * @throws LazadaError (`input`) where the example of the form is all that there is
 */
export function refuseExample(
	value: unknown,
	parameter: ApiParameter | undefined,
	given: Parameters,
): void {
	if (parameter === undefined || !isExample(value) || Object.hasOwn(given, PAYLOAD)) return;
	throw invalidValue(parameter, 'is still the example', "Replace the example's values.");
}
