import { changesSomething } from '../../../lazada/catalog/catalog';
import { LazadaError } from '../../../lazada/errors';
import { EACH_COUNTRY } from '../../../lazada/sites/callGateways';
import { mapConcurrently } from '../run/mapConcurrently';
import type { NodeRun } from '../run/operation';
import { chunk, type Prepared } from './batchChunks';
import { isRefused, joinOutputs, toError, withoutCanceled } from './batchOutputs';
import type { BatchOutput, BatchPlan } from './batchPlan';
import { readCommonFields, type SendMore } from './callRequest';
import { SignedCalls } from './signedCalls';
import { chooseCountries, readCallToken } from './tokens';
import { tellUnknown } from './unknownOutcome';

export type { BatchCalls, BatchOutput, BatchPlan } from './batchPlan';

/** What one item wants done, by its entries. */
async function prepare<Entry>(
	run: NodeRun,
	itemIndex: number,
	{ read, target }: BatchPlan<Entry>,
): Promise<Array<Prepared<Entry>>> {
	const wanted = await read(run, itemIndex);
	const token = await readCallToken(run, itemIndex);
	const { country: choice, timeoutMs } = readCommonFields(run, itemIndex);
	if (choice === EACH_COUNTRY) {
		throw new LazadaError('input', 'This operation works in one country at a time', {
			advice: "Choose the country, or The Shop's Country.",
		});
	}
	const [country] = chooseCountries(token, choice, target.apiPath);
	const entries = (Array.isArray(wanted) ? wanted : [wanted]) as Entry[];
	return entries.map((entry) => ({ itemIndex, entry, token, country, timeoutMs }));
}

async function send<Entry>(
	run: NodeRun,
	items: ReadonlyArray<Prepared<Entry>>,
	plan: BatchPlan<Entry>,
): Promise<BatchOutput[]> {
	const [{ token, country, timeoutMs }] = items;
	const entries = items.map(({ entry }) => entry);
	const calls = new SignedCalls(run, { timeoutMs, keepRefusals: false }, token);
	const { lookUp } = plan;
	const sendOne: SendMore = async (target, parameters, files = []) => {
		const sending = calls.send(country, { ...target, parameters, files });
		if (lookUp === undefined || !changesSomething(target.method, target.apiPath)) {
			return await sending;
		}
		return await sending.catch((error: unknown) => {
			throw tellUnknown(error, lookUp);
		});
	};
	if ('perform' in plan) {
		const { platform } = token.app.credential.settings;
		const stops = !run.context.continueOnFail();
		const how = { secrets: calls.secrets, platform, country, timeoutMs, stops };
		return await plan.perform(entries, { send: sendOne, ...how });
	}
	const answer = await sendOne(plan.target, plan.toParameters(entries));
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
): Promise<BatchOutput[]> {
	const count = run.context.getInputData().length;
	const outputs: BatchOutput[][] = Array.from({ length: count }, () => []);
	const prepared: Array<Prepared<Entry>> = [];
	for (let itemIndex = 0; itemIndex < count; itemIndex++) {
		await prepare(run, itemIndex, plan).then(
			(items) => prepared.push(...items),
			(error: unknown) => outputs[itemIndex].push(toError(error)),
		);
	}
	const stops = !run.context.continueOnFail();
	const isUnread = outputs.some(({ length }) => length > 0);
	if (!stops || !isUnread) await sendAll(run, plan, prepared, outputs);
	const joined = outputs.map((came) => (came.length === 0 ? [] : joinOutputs(came)));
	return stops ? withoutCanceled(joined) : joined;
}

/** Makes the calls, and adds what came of each entry to its item's outputs. */
async function sendAll<Entry>(
	run: NodeRun,
	plan: BatchPlan<Entry>,
	prepared: ReadonlyArray<Prepared<Entry>>,
	outputs: readonly BatchOutput[][],
): Promise<void> {
	const chunks = chunk(prepared, plan);
	const isWrite = changesSomething(plan.target.method, plan.target.apiPath);
	const came = await mapConcurrently(chunks.length, run.concurrency, async (index) => {
		const items = chunks[index];
		const work = async () => await send(run, items, plan);
		const sending = isWrite
			? run.writes.run(work, (results) => ({
					done: items.filter((_, at) => !isRefused(results[at])).map(({ itemIndex }) => itemIndex),
					isRefused: results.some(isRefused),
				}))
			: work();
		return await sending.catch((error: unknown) => items.map(() => toError(error)));
	});
	chunks.forEach((items, index) =>
		items.forEach(({ itemIndex }, at) => outputs[itemIndex].push(came[index][at])),
	);
}
