import type { ErrorDetail } from './errors';

export const FAULT_KINDS = [
	'code',
	'answer',
	'html',
	'status',
	'hang',
	'drop',
	'cut',
	'truncated',
	'twice',
] as const;

/** Something that goes wrong on demand. */
export interface Fault {
	/**
	 * `code`: an error code in HTTP 200. `answer`: an accepted answer with members of `body` in place of its own.
	 * `html`: a block page. `status`: an HTTP status without JSON.
	 * `hang`: no answer. `drop`: the connection ends before the answer. `cut`: it ends inside the answer.
	 * `truncated`: a complete answer whose JSON stops in the middle. `twice`: the whole answer comes two times.
	 */
	kind: (typeof FAULT_KINDS)[number];
	/** Path behind `/rest`; every API if left out. */
	path?: string;
	/** An access token, refresh token or code: only affects calls carrying this value in a parameter. */
	token?: string;
	/** How many of the calls that it is for pass unharmed first; 0 if left out. */
	skip?: number;
	/** How many calls it affects; 1 if left out. */
	times?: number;
	/** Whether Lazada does its work first, so that only the answer is lost. */
	afterWork?: boolean;
	/** For `code`. */
	code?: string;
	message?: string;
	detail?: ErrorDetail[];
	/** For `answer`: replaces members of the answer at its top level; with `afterWork`, the others stay. */
	body?: Record<string, unknown>;
	/** For `status` and `html`. */
	status?: number;
}

type Waiting = Fault & { toSkip: number; left: number };

/** The pending faults. */
export class Faults {
	/** For any call. */
	private readonly waiting: Waiting[] = [];

	/** By the token that they are aimed at. */
	private readonly aimed = new Map<string, Waiting[]>();

	add(fault: Fault): void {
		const waiting = { ...fault, toSkip: fault.skip ?? 0, left: fault.times ?? 1 };
		if (fault.token === undefined) {
			this.waiting.push(waiting);
			return;
		}
		const others = this.aimed.get(fault.token);
		if (others) others.push(waiting);
		else this.aimed.set(fault.token, [waiting]);
	}

	clear(): void {
		this.waiting.length = 0;
		this.aimed.clear();
	}

	/**
	 * Takes the next fault for a call, if there is one: first those aimed at what it carries. Faults that are to skip
	 * calls count this one, whatever befalls it.
	 */
	take(path: string, parameters: Map<string, string>): Fault | undefined {
		const forCall = this.listFor(parameters).filter(
			(candidate) => (candidate.path ?? path) === path,
		);
		const next = forCall.find(({ toSkip }) => toSkip <= 0);
		for (const fault of forCall) fault.toSkip -= 1;
		if (next) this.count(next);
		return next;
	}

	private listFor(parameters: Map<string, string>): Waiting[] {
		if (this.aimed.size === 0) return this.waiting;
		const values = [...new Set(parameters.values())];
		return [...values.flatMap((value) => this.aimed.get(value) ?? []), ...this.waiting];
	}

	/** Counts a call that a fault affects; after its last, the fault is forgotten. */
	private count(fault: Waiting): void {
		fault.left -= 1;
		if (fault.left > 0) return;
		const { token } = fault;
		const list = token === undefined ? this.waiting : (this.aimed.get(token) ?? []);
		list.splice(list.indexOf(fault), 1);
		if (token !== undefined && list.length === 0) this.aimed.delete(token);
	}
}
