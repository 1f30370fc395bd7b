import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import type { Parameters } from '../../../lazada/signing/signature';
import type { Platform } from '../../../lazada/sites/platform';
import type { NodeRun } from '../run/operation';
import type { OperationOutput } from '../run/partialOutput';
import type { CallTarget, SendMore } from './callRequest';

/** What came of an entry: what to return, or why there is nothing. */
export type BatchOutput = OperationOutput | Error;

/** What a call of several entries is made with. */
export interface BatchCalls {
	/** Makes a call for the shop and country of all entries. */
	send: SendMore;
	/** Texts that nothing may show. */
	secrets: readonly string[];
	platform: Platform;
	/** Whose gateway is called. */
	country: string;
	/** How long to wait for an answer. */
	timeoutMs: number;
	/** Whether the node stops at the first problem, so that nothing may be sent after one. */
	stops: boolean;
}

/** How items become calls that each carry several of them. */
interface BatchForm<Entry> {
	target: CallTarget;
	/** Entries that one call takes. */
	max: number;
	/**
	 * What one item wants done: one entry, or several.
	 *
	 * @throws LazadaError (`input`)
	 */
	read: (
		run: NodeRun,
		itemIndex: number,
	) => Entry | readonly Entry[] | Promise<Entry | readonly Entry[]>;
	/** Only entries that give the same text go into one call. */
	groupBy?: (entry: Entry) => string;
	/** Entries that give the same text are one for Lazada: they go into the same call, and count once. */
	sameAs?: (entry: Entry) => string;
	/**
	 * For calls that change something: how to see what Lazada did, where no answer tells it, as a sentence. Such a call
	 * is not made again.
	 */
	lookUp?: string;
}

/** One request for each call. */
export interface SimpleBatches<Entry> extends BatchForm<Entry> {
	toParameters: (entries: readonly Entry[]) => Parameters;
	/**
	 * What came of each entry, in their order.
	 *
	 * @param secrets texts that nothing may show
	 */
	toOutputs: (
		answer: AcceptedAnswer,
		entries: readonly Entry[],
		secrets: readonly string[],
	) => BatchOutput[] | Promise<BatchOutput[]>;
}

/** Calls that take more than one request, or whose refusals are looked into. */
export interface OwnBatches<Entry> extends BatchForm<Entry> {
	/**
	 * @returns what came of each entry, in their order
	 * @throws LazadaError where nothing came of any
	 */
	perform: (entries: readonly Entry[], calls: BatchCalls) => Promise<BatchOutput[]>;
}

export type BatchPlan<Entry> = SimpleBatches<Entry> | OwnBatches<Entry>;
