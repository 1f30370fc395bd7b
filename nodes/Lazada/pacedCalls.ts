import { sleep } from 'n8n-workflow';
import { callLimitOf, type CallLimit, type LimitScope } from '../../lazada/callLimit';
import { LazadaError } from '../../lazada/errors';
import { Pace } from '../../lazada/pace';
import { canceled } from './canceled';
import { steadyNow } from './steadyClock';

/** How a run of the node paces its calls. */
export interface PaceSettings {
	/** Ceiling that the user set; 0 is none. */
	callsPerSecond: number;
	/** A limit that lasts longer than this is not waited for. */
	longestWaitMs: number;
	/** Aborted when the user stops the execution. */
	signal: AbortSignal | undefined;
}

/** What a call counts for. */
export interface CallTarget {
	apiPath: string;
	/** Anything that tells the sellers of a run apart. */
	seller: string;
}

interface Gate {
	pace: Pace;
	/** Why no call goes through any more. */
	closed?: LazadaError;
}

interface Passed extends CallTarget {
	at: number;
}

const SCOPES: readonly LimitScope[] = ['seller', 'api', 'app'];
const LATELY_MS = 1_000;
/** How soon a waiting call notices that the execution was stopped. */
const SLICE_MS = 500;
/** Waits of 1, 2 and 4 s. A limit that still holds then, and may be a daily quota, is taken for one. */
const MET_BEFORE_QUOTA = 4;
/** Where Lazada doesn't say how long a limit lasts; it may be hours. */
const UNKNOWN_WAIT_MS = 3_600_000;

function isUnder(scope: LimitScope, one: CallTarget, other: CallTarget): boolean {
	if (scope === 'app') return true;
	return scope === 'api' ? one.apiPath === other.apiPath : one.seller === other.seller;
}

const QUOTA_ADVICE = ' An app in test state has 10,000 calls a day: go online with it for more.';

function postponed(
	{ message, details }: LazadaError,
	{ maybeQuota, waitMs }: CallLimit,
): LazadaError {
	const retryAt = Date.now() + (waitMs ?? UNKNOWN_WAIT_MS);
	const until = new Date(retryAt).toISOString().replace(/\.\d+Z$/, 'Z');
	const said = waitMs === undefined ? "Lazada doesn't say how long the limit lasts. " : '';
	return new LazadaError('postponed', message, {
		...details,
		advice: `${said}This call is left for later: make it again from ${until}.${maybeQuota ? QUOTA_ADVICE : ''}`,
		retryAt,
	});
}

/** Makes the calls of one run of the node, no faster than Lazada lets them through. */
export class PacedCalls {
	/** Of the limits that were met. */
	private readonly gates = new Map<string, Gate>();

	private readonly ceiling: Gate | undefined;

	/** Calls that came through within the last second, oldest first. */
	private lately: Passed[] = [];

	constructor(private readonly settings: PaceSettings) {
		const { callsPerSecond } = settings;
		if (callsPerSecond > 0) this.ceiling = { pace: new Pace(callsPerSecond) };
	}

	/**
	 * Makes one call, and makes it again as often as a limit says that it came too early. `send` signs anew each
	 * time.
	 *
	 * @throws LazadaError (`postponed`) where a limit lasts longer than the run waits; whatever `send` throws
	 */
	async call<T>(target: CallTarget, send: () => Promise<T>): Promise<T> {
		for (;;) {
			await this.passAll(target);
			const startedAt = steadyNow();
			const outcome = await send().then(
				(value) => ({ value }),
				(error: unknown) => this.limitMet(target, startedAt, error),
			);
			if (outcome === undefined) continue;
			this.passed(target, startedAt);
			return outcome.value;
		}
	}

	/** Waits until all limits that the call counts for let it through at the same time. */
	private async passAll(target: CallTarget): Promise<void> {
		for (;;) {
			if (this.settings.signal?.aborted) throw canceled();
			const gates = [this.ceiling, ...SCOPES.map((scope) => this.gates.get(keyOf(scope, target)))];
			const known = gates.filter((gate) => gate !== undefined);
			const closed = known.find((gate) => gate.closed)?.closed;
			if (closed !== undefined) throw closed;
			const now = steadyNow();
			const start = Math.max(now, ...known.map(({ pace }) => pace.nextStart(now)));
			if (start <= now) {
				for (const { pace } of known) pace.started(now);
				return;
			}
			await sleep(Math.min(Math.ceil(start - now), SLICE_MS));
		}
	}

	/** No limit was in the way, whatever else came of the call. */
	private passed(target: CallTarget, startedAt: number): void {
		const now = steadyNow();
		this.lately.push({ ...target, at: now });
		if (this.lately[0].at < now - 2 * LATELY_MS) {
			this.lately = this.lately.filter(({ at }) => at >= now - LATELY_MS);
		}
		for (const scope of SCOPES) {
			this.gates.get(keyOf(scope, target))?.pace.passed(startedAt, now);
		}
	}

	/** @throws the error, if it is no limit; LazadaError (`postponed`) if the limit lasts too long */
	private limitMet(target: CallTarget, startedAt: number, error: unknown): undefined {
		const limit = error instanceof LazadaError ? callLimitOf(error) : undefined;
		if (limit === undefined || !(error instanceof LazadaError)) {
			this.passed(target, startedAt);
			throw error;
		}
		const now = steadyNow();
		const gate = this.gateOf(limit.scope, target);
		const passedLately = this.lately.filter(
			(call) => call.at > now - LATELY_MS && isUnder(limit.scope, call, target),
		).length;
		const { barredMs, inARow } = gate.pace.met(startedAt, now, limit.waitMs, passedLately);
		const isQuota = limit.waitMs === undefined && limit.maybeQuota && inARow >= MET_BEFORE_QUOTA;
		if (barredMs <= this.settings.longestWaitMs && !isQuota) return undefined;
		gate.closed = postponed(error, limit);
		throw gate.closed;
	}

	private gateOf(scope: LimitScope, target: CallTarget): Gate {
		const key = keyOf(scope, target);
		const gate = this.gates.get(key) ?? { pace: new Pace() };
		this.gates.set(key, gate);
		return gate;
	}
}

function keyOf(scope: LimitScope, { apiPath, seller }: CallTarget): string {
	if (scope === 'app') return scope;
	return `${scope} ${scope === 'api' ? apiPath : seller}`;
}
