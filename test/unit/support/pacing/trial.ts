import { LazadaError } from '../../../../lazada/errors';
import { mapConcurrently } from '../../../../nodes/Lazada/run/mapConcurrently';
import { PacedCalls } from '../../../../client/pacedCalls';
import { seededRandom } from '../../../support/seededRandom';
import { SimulatedGateway, type GatewayLimit } from './simulatedGateway';
import { SimulatedTime } from './simulatedTime';

export interface Trial extends GatewayLimit {
	calls: number;
	concurrency: number;
	/** From the start of a call to its answer. */
	latencyMs: number;
	/** By how much the way to the gateway may take longer. */
	jitterMs: number;
	/** Whether another client uses half of the limit, evenly. */
	isShared: boolean;
	/** The user's ceiling; 0 is none. */
	ceiling: number;
	/** Whether the gateway says how long its ban lasts. */
	saysSeconds: boolean;
	seed: number;
}

/** A refusal, when the caller got to know of it. */
export interface Refusal {
	at: number;
	/** How long the gateway said that the ban lasts; 0 if it did not say. */
	saidMs: number;
}

export interface Outcome {
	/** When each call started, those that were refused included. */
	starts: number[];
	refusals: Refusal[];
	/** Calls that came through. */
	passed: number;
	tookMs: number;
}

export const TRIAL: Trial = {
	counting: 'fixed',
	perSecond: 20,
	phaseMs: 0,
	banMs: 1000,
	earlierBanMs: 0,
	calls: 1000,
	concurrency: 20,
	latencyMs: 100,
	jitterMs: 15,
	isShared: false,
	ceiling: 0,
	saysSeconds: true,
	seed: 1,
};

/** The time that `runTrial` has put in place of the machine's. */
let time = new SimulatedTime();

/** Stands in for n8n's `sleep`. */
export async function simulatedSleep(ms: number): Promise<void> {
	await time.sleep(ms);
}

/** Another program that calls at half of the limit, whatever it is told. */
async function callAlso(gateway: SimulatedGateway, perSecond: number, random: () => number) {
	await time.sleep(random() * 1000);
	for (;;) {
		gateway.answer(time.now);
		await time.sleep((2000 / perSecond) * (0.8 + 0.4 * random()));
	}
}

/** Makes many calls as a run of the node does, to a gateway with a limit, in simulated time. */
export async function runTrial(changes: Partial<Trial>): Promise<Outcome> {
	const trial = { ...TRIAL, ...changes };
	const random = seededRandom(trial.seed);
	time = new SimulatedTime(() => random() * 2);
	const clock = jest.spyOn(performance, 'now').mockImplementation(() => time.now);
	const gateway = new SimulatedGateway(trial);
	const outcome: Outcome = { starts: [], refusals: [], passed: 0, tookMs: 0 };

	const send = async () => {
		outcome.starts.push(time.now);
		await time.sleep(trial.latencyMs / 2 + random() * trial.jitterMs);
		const verdict = gateway.answer(time.now);
		await time.sleep(trial.latencyMs / 2);
		if (verdict.passed) {
			outcome.passed += 1;
			return;
		}
		const waitSeconds = trial.saysSeconds ? Math.ceil(verdict.banMs / 1000) : undefined;
		outcome.refusals.push({ at: time.now, saidMs: (waitSeconds ?? 0) * 1000 });
		const lazadaCode = trial.saysSeconds ? 'ApiCallLimit' : '901';
		throw new LazadaError('refused', 'Too often', { lazadaCode, waitSeconds });
	};
	const calls = new PacedCalls({
		callsPerSecond: trial.ceiling,
		maxWaitMs: 60_000,
		signal: undefined,
	});
	const target = { apiPath: '/orders/get', seller: 'one' };
	if (trial.isShared) void callAlso(gateway, trial.perSecond, random);
	try {
		await time.runUntilDone(
			mapConcurrently(trial.calls, trial.concurrency, async () => await calls.call(target, send)),
		);
	} finally {
		clock.mockRestore();
	}
	return { ...outcome, tookMs: time.now };
}
