import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { LazadaError } from '../../lazada/errors';

/** How a run works through many items. */
export interface PaceChoice {
	/** Items that are worked on at the same time. */
	concurrency: number;
	/** 0 is no ceiling. */
	callsPerSecond: number;
	longestWaitMs: number;
}

const STANDARD = { concurrency: 20, callsPerSecond: 0, longestWaitSeconds: 60 };
const MOST_AT_A_TIME = 500;
/** A day, which is longer than any pause that is worth waiting for. */
const MOST_SECONDS = 86_400;

/** Options of the operations that make one call or more for each item. */
export const PACE_OPTIONS: INodeProperties[] = [
	{
		displayName: 'Calls per Second',
		name: 'callsPerSecond',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 0,
		description:
			'A ceiling of your own, such as your share of a limit that other software uses too. 0 means as many as Lazada lets through, which the node finds out by itself.',
	},
	{
		displayName: 'Concurrency',
		name: 'concurrency',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MOST_AT_A_TIME },
		default: 20,
		description:
			'How many items to work on at the same time, each with a connection of its own. The output keeps the order of the items.',
	},
	{
		displayName: 'Longest Wait (Seconds)',
		name: 'longestWaitSeconds',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 60,
		description:
			'A limit of Lazada that lasts longer is not waited for: the items that are left come out at once with the status postponed and the time to come back',
	},
];

function readNumber(
	options: Record<string, unknown>,
	name: keyof typeof STANDARD,
	least: number,
	most: number,
): number {
	const value = options[name] ?? STANDARD[name];
	const number = value === '' ? STANDARD[name] : Number(value);
	if (number >= least && number <= most) return number;
	const shown = PACE_OPTIONS.find((option) => option.name === name)?.displayName ?? name;
	throw new LazadaError('input', `${shown} is a number from ${least} to ${most}`, {
		advice: `Enter such a number, or remove the option: then it is ${STANDARD[name]}.`,
	});
}

/** Items one after another, for operations that have no such options. */
export const ONE_BY_ONE: PaceChoice = {
	concurrency: 1,
	callsPerSecond: STANDARD.callsPerSecond,
	longestWaitMs: STANDARD.longestWaitSeconds * 1000,
};

/**
 * Reads the options for the whole run, from the first item.
 *
 * @throws LazadaError (`input`)
 */
export function readPace(context: IExecuteFunctions): PaceChoice {
	const options = context.getNodeParameter('options', 0, {}) as Record<string, unknown>;
	return {
		concurrency: Math.floor(readNumber(options, 'concurrency', 1, MOST_AT_A_TIME)),
		callsPerSecond: readNumber(options, 'callsPerSecond', 0, 10_000),
		longestWaitMs: readNumber(options, 'longestWaitSeconds', 0, MOST_SECONDS) * 1000,
	};
}
