import { sleep } from 'n8n-workflow';
import { QUOTA_ADVICE, type LimitScope } from '../lazada/answers/codes';
import { readCallLimit, type CallLimit } from '../lazada/limits/callLimit';
import { LazadaError } from '../lazada/errors';
import { Pace } from '../lazada/limits/pace';
import { monotonicNow } from './monotonicNow';
import { canceled } from './send';

/** How a run of the node paces its calls. */
export interface PaceSettings {
	/** Maximum that the user set; 0 is none. */
	callsPerSecond: number;
	/** A limit that lasts longer than this is not waited for. */
	maxWaitMs: number;
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
	/** Why no further call is made. */
	closed?: LazadaError;
}

interface Success extends CallTarget {
	at: number;
}

const SCOPES: readonly LimitScope[] = ['seller', 'api', 'app'];
const RECENT_MS = 1_000;
/** How soon a waiting call notices that the execution was stopped. */
const SLICE_MS = 500;
/** After waits of 1, 2 and 4 s, a limit that may be a daily quota is taken for one. */
const REJECTIONS_BEFORE_QUOTA = 4;
/** Where Lazada doesn't say how long a limit lasts; it may be hours. */
const UNKNOWN_WAIT_MS = 3_600_000;

function isCountedBy(scope: LimitScope, one: CallTarget, other: CallTarget): boolean {
	if (scope === 'app') return true;
	return scope === 'api' ? one.apiPath === other.apiPath : one.seller === other.seller;
}

function postponed(
	{ message, details }: LazadaError,
	{ maybeQuota, waitMs }: CallLimit,
): LazadaError {
	const retryAt = Date.now() + (waitMs ?? UNKNOWN_WAIT_MS);
	const until = new Date(retryAt).toISOString().replace(/\.\d+Z$/, 'Z');
	const said = waitMs === undefined ? "Lazada doesn't say how long the limit lasts. " : '';
	return new LazadaError('postponed', message, {
		...details,
		advice: [`${said}This call is postponed: retry it from ${until}.`, maybeQuota && QUOTA_ADVICE]
			.filter(Boolean)
			.join(' '),
		retryAt,
	});
}

/** Makes the calls of one run of the node, no faster than Lazada's rate limits allow. */
export class PacedCalls {
	/** Of the limits that have rejected a call. */
	private readonly gates = new Map<string, Gate>();

	private readonly ceiling: Gate | undefined;

	/** Calls that no limit rejected within the last second, oldest first. */
	private recent: Success[] = [];

	constructor(private readonly settings: PaceSettings) {
		const { callsPerSecond } = settings;
		if (callsPerSecond > 0) this.ceiling = { pace: new Pace(callsPerSecond) };
	}

	/**
	 * Makes one call, and retries it as often as a rate limit rejects it. `send` signs anew each time.
	 *
	 * @throws LazadaError (`postponed`) where a limit lasts longer than the run waits; whatever `send` throws
	 */
	async call<T>(target: CallTarget, send: () => Promise<T>): Promise<T> {
		for (;;) {
			await this.waitForAll(target);
			const startedAt = monotonicNow();
			const outcome = await send().then(
				(value) => ({ value }),
				(error: unknown) => this.limited(target, startedAt, error),
			);
			if (outcome === undefined) continue;
			this.succeeded(target, startedAt);
			return outcome.value;
		}
	}

	/** Waits until all limits that count the call allow it at the same time. */
	private async waitForAll(target: CallTarget): Promise<void> {
		for (;;) {
			if (this.settings.signal?.aborted) throw canceled();
			const gates = [this.ceiling, ...SCOPES.map((scope) => this.gates.get(keyFor(scope, target)))];
			const known = gates.filter((gate) => gate !== undefined);
			const closed = known.find((gate) => gate.closed)?.closed;
			if (closed !== undefined) throw closed;
			const now = monotonicNow();
			const start = Math.max(now, ...known.map(({ pace }) => pace.nextStart(now)));
			if (start <= now) {
				for (const { pace } of known) pace.started(now);
				return;
			}
			await sleep(Math.min(Math.ceil(start - now), SLICE_MS));
		}
	}

	/** No limit rejected the call, whatever else its result. */
	private succeeded(target: CallTarget, startedAt: number): void {
		const now = monotonicNow();
		this.recent.push({ ...target, at: now });
		if (this.recent[0].at < now - 2 * RECENT_MS) {
			this.recent = this.recent.filter(({ at }) => at >= now - RECENT_MS);
		}
		for (const scope of SCOPES) {
			this.gates.get(keyFor(scope, target))?.pace.succeeded(startedAt, now);
		}
	}

	/** @throws the error, if it is no limit; LazadaError (`postponed`) if the limit lasts too long */
	private limited(target: CallTarget, startedAt: number, error: unknown): undefined {
		const limit = error instanceof LazadaError ? readCallLimit(error) : undefined;
		if (limit === undefined || !(error instanceof LazadaError)) {
			this.succeeded(target, startedAt);
			throw error;
		}
		const now = monotonicNow();
		const gate = this.getGate(limit.scope, target);
		const recentSuccesses = this.recent.filter(
			(call) => call.at > now - RECENT_MS && isCountedBy(limit.scope, call, target),
		).length;
		const { blockedForMs, consecutive } = gate.pace.limited(
			startedAt,
			now,
			limit.waitMs,
			recentSuccesses,
		);
		const isQuota =
			limit.waitMs === undefined && limit.maybeQuota && consecutive >= REJECTIONS_BEFORE_QUOTA;
		if (blockedForMs <= this.settings.maxWaitMs && !isQuota) return undefined;
		gate.closed = postponed(error, limit);
		throw gate.closed;
	}

	private getGate(scope: LimitScope, target: CallTarget): Gate {
		const key = keyFor(scope, target);
		const gate = this.gates.get(key) ?? { pace: new Pace() };
		this.gates.set(key, gate);
		return gate;
	}
}

function keyFor(scope: LimitScope, { apiPath, seller }: CallTarget): string {
	if (scope === 'app') return scope;
	return `${scope} ${scope === 'api' ? apiPath : seller}`;
}
