import type { AcceptedAnswer } from '../answers/answer';
import { LazadaError } from '../errors';
import type { Parameters } from '../signing/signature';
import type { Paging } from './paging';
import { RowCollector } from './rowCollector';
import { findRows, findTotal } from './rows';

/** Makes one call, signed, and gives its accepted answer. */
export type SendPage = (parameters: Parameters) => Promise<AcceptedAnswer>;

/** One page of a list. */
export interface ListPage {
	/** With which it was requested. */
	parameters: Parameters;
	answer: AcceptedAnswer;
	rows: unknown[];
	/** How many rows the whole list has, where the answer says so. */
	total: number | undefined;
}

/** A gateway that returns ever more rows must not keep a workflow running forever. */
const MAX_PAGES = 10_000;

/** Requests the pages of one list, and collects what came. */
export class ListReader {
	readonly rows: RowCollector;

	/** As Lazada sent them, where the user wants these. */
	readonly answers: AcceptedAnswer[] = [];

	/** The parameters of the newest request. */
	asked: Parameters = {};

	/** Whether there was a list in any answer. */
	hasList = false;

	/** How many rows the list has, as the first answer says. */
	total: number | undefined;

	private requests = 0;

	constructor(
		private readonly send: SendPage,
		readonly paging: Paging,
		readonly keepAnswers: boolean,
		/** Rows that are wanted; Infinity for all. */
		readonly limit = Infinity,
	) {
		this.rows = new RowCollector(paging.rowId);
	}

	/** Whether as many rows came as are wanted. */
	get isFull(): boolean {
		return this.rows.size >= this.limit;
	}

	/** Requests one page; its rows are not yet among the collected ones. */
	async request(parameters: Parameters): Promise<ListPage> {
		if (this.requests++ === MAX_PAGES) {
			throw new LazadaError('input', `After ${MAX_PAGES} pages there are still more`, {
				advice:
					'Narrow the call by its parameters, such as a shorter period, and make several calls.',
			});
		}
		this.asked = parameters;
		const answer = await this.send(parameters);
		if (this.keepAnswers || this.requests === 1) this.answers.push(answer);
		const rows = findRows(answer, this.paging);
		if (rows !== undefined) this.hasList = true;
		const total = findTotal(answer, this.paging);
		if (this.requests === 1) this.total = total;
		return { parameters, answer, rows: rows ?? [], total };
	}
}
