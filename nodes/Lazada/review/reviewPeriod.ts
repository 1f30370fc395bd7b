import { findApi } from '../../../lazada/catalog/catalog';
import type { ApiParameter } from '../../../lazada/catalog/parameter';
import { toParameterValue } from '../../../lazada/catalog/toParameterValue';
import { LazadaError } from '../../../lazada/errors';
import { DAY_MS } from '../../../lazada/lists/times';
import { nameField } from '../calls/apiFields';
import type { NodeRun } from '../run/operation';

/** Lazada finds no older reviews [API reference]. */
const MAX_AGE_DAYS = 90;

/** Milliseconds since 1970; NaN where the field is empty. */
function readTime(run: NodeRun, itemIndex: number, parameter: ApiParameter): number {
	const value = run.parameters.value(nameField(parameter), itemIndex, '');
	const text = toParameterValue(parameter, value, run.context.getTimezone());
	return text === undefined ? NaN : Number(text);
}

/**
 * Looks whether Lazada can have reviews of the period, before anything is sent.
 *
 * @throws LazadaError (`input`)
 */
export function checkPeriod(run: NodeRun, itemIndex: number, apiPath: string, now: number): void {
	const parameters = findApi(apiPath)?.parameters ?? [];
	const [from, to] = ['start_time', 'end_time'].map((name) => {
		const parameter = parameters.find((one) => one.name === name);
		return parameter === undefined ? NaN : readTime(run, itemIndex, parameter);
	});
	if (from < now - MAX_AGE_DAYS * DAY_MS) {
		throw new LazadaError('input', `From is more than ${MAX_AGE_DAYS} days ago`, {
			advice: `Lazada gives the reviews of the last ${MAX_AGE_DAYS} days only. Choose ${MAX_AGE_DAYS - 1} days or fewer.`,
		});
	}
	if (to < from) {
		throw new LazadaError('input', 'To is before From', { advice: 'Exchange the two times.' });
	}
}
