import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../../lazada/errors';

/** How a run works through many items. */
export interface PaceChoice {
	/** Items that are worked on at the same time. */
	concurrency: number;
	/** 0 is no maximum. */
	callsPerSecond: number;
	maxWaitMs: number;
}

const DEFAULTS = { concurrency: 20, callsPerSecond: 0, longestWaitSeconds: 60 };
const MAX_CONCURRENCY = 500;
/** A day: no longer pause is worth waiting for. */
const MAX_WAIT_SECONDS = 86_400;

/** Options of the operations that make one call or more for each item. */
export const PACE_OPTIONS: INodeProperties[] = [
	{
		displayName: 'Calls per Second',
		name: 'callsPerSecond',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			"Maximum calls per second, e.g. if other software shares your Lazada quota. 0 = let the node adapt to Lazada's rate limit.",
	},
	{
		displayName: 'Concurrency',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_CONCURRENCY },
		default: 20,
		description:
			'How many items to process at the same time, each with its own connection. The output keeps the order of the items.',
	},
	{
		displayName: 'Max Wait (Seconds)',
		name: 'longestWaitSeconds',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 60,
		description:
			'If Lazada\'s rate limit lasts longer than this, the remaining items are returned at once with status "postponed" and a retry time',
	},
];

function readNumber(
	options: Record<string, unknown>,
	name: keyof typeof DEFAULTS,
	min: number,
	max: number,
): number {
	const value = options[name] ?? DEFAULTS[name];
	const number = value === '' ? DEFAULTS[name] : Number(value);
	if (number >= min && number <= max) return number;
	const shown = PACE_OPTIONS.find((option) => option.name === name)?.displayName ?? name;
	throw new LazadaError('input', `${shown} must be a number from ${min} to ${max}`, {
		advice: `Enter such a number, or remove the option to use the default, ${DEFAULTS[name]}.`,
	});
}

/** Items one after another, for operations without such options. */
export const ONE_BY_ONE: PaceChoice = {
	concurrency: 1,
	callsPerSecond: DEFAULTS.callsPerSecond,
	maxWaitMs: DEFAULTS.longestWaitSeconds * 1000,
};

/**
 * Reads the options for the whole run, from the first item.
 *
 * @throws LazadaError (`input`)
 */
export function readPace(context: IExecuteFunctions): PaceChoice {
	const options = context.getNodeParameter('options', 0, {}) as Record<string, unknown>;
	return {
		concurrency: Math.floor(readNumber(options, 'concurrency', 1, MAX_CONCURRENCY)),
		callsPerSecond: readNumber(options, 'callsPerSecond', 0, 10_000),
		maxWaitMs: readNumber(options, 'longestWaitSeconds', 0, MAX_WAIT_SECONDS) * 1000,
	};
}
