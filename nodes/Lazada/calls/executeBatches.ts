import type { AcceptedAnswer } from '../../../lazada/answers/answer';
import { changesSomething } from '../../../lazada/catalog/catalog';
import { LazadaError } from '../../../lazada/errors';
import type { Parameters } from '../../../lazada/signing/signature';
import { EACH_COUNTRY } from '../../../lazada/sites/callGateways';
import { mapConcurrently } from '../run/mapConcurrently';
import type { NodeRun } from '../run/operation';
import { PartialOutput, type OperationOutput } from '../run/partialOutput';
import { readCommonFields, type CallTarget } from './callRequest';
import { SignedCalls } from './signedCalls';
import { chooseCountries, readCallToken, type CallToken } from './tokens';

type Output = OperationOutput | Error;

/** How items become calls that each carry several of them. */
export interface BatchPlan<Entry> {
	target: CallTarget;
	/** Entries that one call takes. */
	max: number;
	/**
	 * What one item wants done.
	 *
	 * @throws LazadaError (`input`)
	 */
	read: (run: NodeRun, itemIndex: number) => Entry | Promise<Entry>;
	/** Only entries that give the same text go into one call. */
	groupBy?: (entry: Entry) => string;
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
	) => Output[] | Promise<Output[]>;
}

/** One item, ready to be sent. */
interface Prepared<Entry> {
	itemIndex: number;
	entry: Entry;
	token: CallToken;
	country: string;
	timeoutMs: number;
}

async function prepare<Entry>(
	run: NodeRun,
	itemIndex: number,
	{ read, target }: BatchPlan<Entry>,
): Promise<Prepared<Entry>> {
	const entry = await read(run, itemIndex);
	const token = await readCallToken(run, itemIndex);
	const { country: choice, timeoutMs } = readCommonFields(run, itemIndex);
	if (choice === EACH_COUNTRY) {
		throw new LazadaError('input', 'This operation works in one country at a time', {
			advice: "Choose the country, or The Shop's Country.",
		});
	}
	const [country] = chooseCountries(token, choice, target.apiPath);
	return { itemIndex, entry, token, country, timeoutMs };
}

/** The calls: items of one token, one country and one group together, in their order. */
function chunk<Entry>(
	items: ReadonlyArray<Prepared<Entry>>,
	{ max, groupBy }: BatchPlan<Entry>,
): Array<Array<Prepared<Entry>>> {
	const chunks: Array<Array<Prepared<Entry>>> = [];
	const open = new Map<string, Array<Prepared<Entry>>>();
	for (const item of items) {
		const { token, country, entry } = item;
		const { appKey } = token.app.credential.settings;
		const key = JSON.stringify([appKey, token.accessToken, country, groupBy?.(entry)]);
		const last = open.get(key);
		if (last !== undefined && last.length < max) {
			last.push(item);
			continue;
		}
		const next = [item];
		open.set(key, next);
		chunks.push(next);
	}
	return chunks;
}

/** Whether nothing came of an entry. */
function isRefused(output: Output): boolean {
	return output instanceof Error || (output instanceof PartialOutput && output.problems.length > 0);
}

async function send<Entry>(
	run: NodeRun,
	items: ReadonlyArray<Prepared<Entry>>,
	plan: BatchPlan<Entry>,
): Promise<Output[]> {
	const [{ token, country, timeoutMs }] = items;
	const entries = items.map(({ entry }) => entry);
	const calls = new SignedCalls(run, { timeoutMs, keepRefusals: false }, token);
	const call = { ...plan.target, parameters: plan.toParameters(entries), files: [] };
	const answer = await calls.send(country, call);
	return await plan.toOutputs(answer, entries, calls.secrets);
}

/**
 * Does what all items want in as few calls as the API allows. Nothing is sent before every item is read, and where the
 * node stops at the first problem, nothing more is sent after one.
 *
 * @returns for each item what came of it, or why nothing did
 */
export async function executeBatches<Entry>(
	run: NodeRun,
	plan: BatchPlan<Entry>,
): Promise<Output[]> {
	const count = run.context.getInputData().length;
	const outputs: Output[] = Array.from({ length: count }, () => []);
	const prepared: Array<Prepared<Entry>> = [];
	for (let itemIndex = 0; itemIndex < count; itemIndex++) {
		await prepare(run, itemIndex, plan).then(
			(item) => prepared.push(item),
			(error: unknown) => {
				outputs[itemIndex] = toError(error);
			},
		);
	}
	const stops = !run.context.continueOnFail();
	if (stops && prepared.length < count) return outputs;
	const chunks = chunk(prepared, plan);
	const isWrite = changesSomething(plan.target.method, plan.target.apiPath);
	await mapConcurrently(chunks.length, run.concurrency, async (index) => {
		const items = chunks[index];
		const work = async () => await send(run, items, plan);
		const sending = isWrite
			? run.writes.run(work, (came) => ({
					done: items.filter((_, at) => !isRefused(came[at])).map(({ itemIndex }) => itemIndex),
					isRefused: came.some(isRefused),
				}))
			: work();
		const came = await sending.catch((error: unknown) => items.map(() => toError(error)));
		items.forEach(({ itemIndex }, at) => {
			outputs[itemIndex] = came[at];
		});
	});
	return stops ? withoutCanceled(outputs) : outputs;
}

/** What stopped the run is to be told, not that the others were not sent. */
function withoutCanceled(outputs: readonly Output[]): Output[] {
	const isCanceled = (output: Output) =>
		output instanceof LazadaError && output.kind === 'canceled';
	const isStopped = outputs.some((output) => isRefused(output) && !isCanceled(output));
	return outputs.map((output) => (isStopped && isCanceled(output) ? [] : output));
}

function toError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}
