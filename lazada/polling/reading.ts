import type { AcceptedAnswer } from '../answers/answer';
import type { LazadaError } from '../errors';
import type { Parameters } from '../signing/signature';
import type { PolledRow } from './polledRow';

/** Calls an API of one shop, signed. */
export type Ask = (apiPath: string, parameters: Parameters) => Promise<AcceptedAnswer>;

/** What a reading brought. */
export interface Reading {
	/** All rows up to the newest of them: none that is older is missing. */
	rows: readonly PolledRow[];
	/** Whether there were no more rows. */
	isWhole: boolean;
	/** Why there are more. */
	problem?: LazadaError;
	/** Whether it goes through several lists, whose rows are in no order. */
	isRound?: true;
	/** With which of them it goes on; left out at the end of a round. */
	next?: string;
	/** No list had a row up to this time, apart from those that came. */
	emptyUntil?: number;
}

/** A list that is polled. */
export interface PollSource {
	/**
	 * Some of the newest rows, the newest first.
	 *
	 * @param now milliseconds since 1970; where it is off by hours, only more calls are made
	 * @throws LazadaError
	 */
	readNewest(ask: Ask, now: number): Promise<PolledRow[]>;
	/**
	 * Rows of a time and later.
	 *
	 * @param from milliseconds since 1970
	 * @param next where a round goes on
	 * @throws LazadaError where nothing came
	 */
	readSince(ask: Ask, from: number, now: number, next?: string): Promise<Reading>;
	/** Where a list begins whose newest row nobody knows without reading all; left out where that is easy. */
	beginSilently?: (now: number) => number;
}
