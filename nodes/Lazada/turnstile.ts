import { sleep } from 'n8n-workflow';
import { LazadaError } from '../../lazada/errors';
import { Pace } from '../../lazada/pace';

/** How soon a waiting call notices that the execution was stopped. */
const SLICE_MS = 500;

/** Milliseconds of a clock that nobody sets: pauses must not end early or never when the machine's time is mended. */
export function steadyNow(): number {
	return performance.now();
}

/** Lets calls under one limit through, one after another, at its pace. */
export class Turnstile {
	readonly pace: Pace;

	private queue: Promise<void> = Promise.resolve();

	private waiting = 0;

	private closed: LazadaError | undefined;

	/**
	 * @param signal of the execution, aborted when the user stops it
	 * @param perSecond calls that are allowed; Infinity while no limit is known
	 */
	constructor(
		private readonly signal: AbortSignal | undefined,
		perSecond = Infinity,
	) {
		this.pace = new Pace(perSecond);
	}

	/** Lets no call through any more. */
	close(why: LazadaError): void {
		this.closed = why;
	}

	/** @throws LazadaError why it is closed; (`postponed`) if the execution was stopped while the call waited */
	async pass(): Promise<void> {
		if (this.closed !== undefined) throw this.closed;
		const now = steadyNow();
		if (this.waiting === 0 && this.pace.nextStart(now) <= now) {
			this.pace.started(now);
			return;
		}
		this.waiting += 1;
		const turn = this.queue.then(async () => await this.wait());
		this.queue = turn.catch(() => undefined);
		await turn.finally(() => {
			this.waiting -= 1;
		});
	}

	private async wait(): Promise<void> {
		for (;;) {
			if (this.closed !== undefined) throw this.closed;
			if (this.signal?.aborted) {
				throw new LazadaError('postponed', 'The execution was stopped before this call was made');
			}
			const now = steadyNow();
			const start = this.pace.nextStart(now);
			if (start <= now) {
				this.pace.started(now);
				return;
			}
			await sleep(Math.min(Math.ceil(start - now), SLICE_MS));
		}
	}
}
