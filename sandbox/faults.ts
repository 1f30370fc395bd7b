export const FAULT_KINDS = [
	'code',
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
	 * `code`: an error code in HTTP 200. `html`: a block page. `status`: an HTTP status without JSON.
	 * `hang`: no answer. `drop`: the connection ends before the answer. `cut`: it ends inside the answer.
	 * `truncated`: a complete answer whose JSON stops in the middle. `twice`: the whole answer comes two times.
	 */
	kind: (typeof FAULT_KINDS)[number];
	/** Path behind `/rest`; every API if left out. */
	path?: string;
	/** An access token, refresh token or code: only affects calls carrying this value in a parameter. */
	token?: string;
	/** How many calls it affects; 1 if left out. */
	times?: number;
	/** Whether Lazada does its work first, so that only the answer is lost. */
	afterWork?: boolean;
	/** For `code`. */
	code?: string;
	message?: string;
	/** For `status` and `html`. */
	status?: number;
}

type Waiting = Fault & { left: number };

/** Takes the first fault for a path from a list; one that has affected all its calls is removed. */
function takeFrom(list: Waiting[], path: string): Fault | undefined {
	const index = list.findIndex((candidate) => (candidate.path ?? path) === path);
	if (index === -1) return undefined;
	const fault = list[index];
	fault.left -= 1;
	if (fault.left <= 0) list.splice(index, 1);
	return fault;
}

/** The pending faults. */
export class Faults {
	/** For any call. */
	private waiting: Waiting[] = [];

	/** By the token that they are aimed at. */
	private readonly aimed = new Map<string, Waiting[]>();

	add(fault: Fault): void {
		const waiting = { ...fault, left: fault.times ?? 1 };
		if (fault.token === undefined) {
			this.waiting.push(waiting);
			return;
		}
		const others = this.aimed.get(fault.token);
		if (others) others.push(waiting);
		else this.aimed.set(fault.token, [waiting]);
	}

	clear(): void {
		this.waiting = [];
		this.aimed.clear();
	}

	/** Takes the next fault for a call, if there is one: first those aimed at what it carries. */
	take(path: string, parameters: Map<string, string>): Fault | undefined {
		return this.takeAimed(path, parameters) ?? takeFrom(this.waiting, path);
	}

	private takeAimed(path: string, parameters: Map<string, string>): Fault | undefined {
		if (this.aimed.size === 0) return undefined;
		for (const value of parameters.values()) {
			const list = this.aimed.get(value);
			const fault = list && takeFrom(list, path);
			if (list?.length === 0) this.aimed.delete(value);
			if (fault) return fault;
		}
		return undefined;
	}
}
