import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { LazadaError } from '../../lazada/errors';
import { begin } from '../../lazada/polling/begin';
import { findSource } from '../../lazada/polling/pollEvents';
import { pollShop, type ShopPoll } from '../../lazada/polling/pollShop';
import { resume, toState, type Cursors, type PollState } from '../../lazada/polling/pollState';
import type { PolledRow } from '../../lazada/polling/polledRow';
import { nameCountry } from '../../lazada/sites/countries';
import { nodeError } from '../shared/nodeError';
import { Budget, type Deadline } from './budget';
import { addItems, toItems } from './completeRows';
import { openShops, type PolledShop } from './shops';
import { describeSetting, readWish, type Wish } from './wish';

/** Of the node's static data, what is kept is one member, replaced as a whole. */
const KEPT = 'polling';
/** When this process of n8n began, near enough: it loads nodes as it starts. */
const STARTED_AT = Date.now();
/** Items of a test run. */
const SHOWN = 10;

/** Polls that are under way: n8n may begin one while the one before goes on, which would put the same out. */
const underWay = new Set<string>();

type Complete = (rows: readonly PolledRow[]) => Promise<{
	items: IDataObject[];
	problem?: LazadaError;
}>;

function completeFor(wish: Wish, shop: PolledShop, end: Deadline): Complete {
	const { event, simplify, includeItems } = wish;
	return async (rows) => {
		const { items, problem } = includeItems
			? await addItems(rows, shop.askUntil(end))
			: { items: rows.map(({ row }) => row as IDataObject), problem: undefined };
		const shown = toItems(items, event, simplify, shop.country);
		return { items: shown, ...(problem && { problem }) };
	};
}

/** One problem of several shops, with its country. */
function inCountry({ kind, message, details }: LazadaError, country: string): LazadaError {
	const name = nameCountry(country);
	return new LazadaError(kind, message.includes(name) ? message : `${name}: ${message}`, details);
}

/** What the polls of all shops brought. */
interface Outcome {
	items: IDataObject[];
	/** Before the poll, those of shops that were begun now among them. */
	before: Record<string, Cursors[string]>;
	after: Record<string, Cursors[string]>;
	problems: LazadaError[];
}

async function pollShops(context: IPollFunctions, wish: Wish, cursors: Cursors): Promise<Outcome> {
	const budget = Budget.forPoll(context);
	const shops = await openShops(context, wish.countries, budget);
	const source = findSource(wish.event, wish);
	const outcome: Outcome = {
		items: [],
		before: { ...cursors },
		after: { ...cursors },
		problems: [],
	};
	for (const [index, shop] of shops.entries()) {
		const deadline = budget.endOfShop(shops.length - index);
		const { end } = budget;
		const ask = shop.askUntil(deadline);
		const work = async (): Promise<ShopPoll<IDataObject>> => {
			const known = outcome.before[shop.key];
			const cursor = known ?? (await begin(source, ask, wish.begin, Date.now()));
			outcome.before[shop.key] = cursor;
			return await pollShop(source, ask, cursor, Date.now(), completeFor(wish, shop, end));
		};
		const came = await work().catch((error: unknown) => {
			if (!(error instanceof LazadaError) || error.kind === 'canceled') throw error;
			return { items: [], cursor: outcome.before[shop.key], problem: error };
		});
		outcome.items.push(...came.items);
		if (came.cursor !== undefined) outcome.after[shop.key] = came.cursor;
		// Where the time was over, the next poll goes on, if this one has come any further.
		const isLate = came.cursor !== outcome.before[shop.key] && (deadline.isOver || end.isOver);
		if (came.problem !== undefined && !isLate) {
			outcome.problems.push(
				shops.length > 1 ? inCountry(came.problem, shop.country) : came.problem,
			);
		}
	}
	return outcome;
}

/** The newest rows, for a test run: nothing is moved. */
async function showNewest(context: IPollFunctions, wish: Wish): Promise<IDataObject[]> {
	const budget = Budget.forPoll(context);
	const shops = await openShops(context, wish.countries, budget);
	const source = findSource(wish.event, wish);
	const items: IDataObject[] = [];
	for (const [index, shop] of shops.entries()) {
		const ask = shop.askUntil(budget.endOfShop(shops.length - index));
		const rows = (await source.readNewest(ask, Date.now())).slice(0, SHOWN);
		const came = await completeFor(wish, shop, budget.end)(rows);
		if (came.problem !== undefined) throw came.problem;
		items.push(...came.items);
	}
	return items;
}

function toOutput(items: readonly IDataObject[]): INodeExecutionData[][] | null {
	return items.length === 0 ? null : [items.map((json) => ({ json }))];
}

/** A poll of an active workflow. */
async function pollOn(context: IPollFunctions, wish: Wish): Promise<INodeExecutionData[][] | null> {
	const setting = describeSetting(wish);
	const kept = context.getWorkflowStaticData('node');
	const state: PollState = resume(kept[KEPT], setting, STARTED_AT) ?? { setting, cursors: {} };
	const { items, before, after, problems } = await pollShops(context, wish, state.cursors);
	const [problem] = problems;
	if (problem !== undefined && items.length === 0) {
		if (Object.keys(after).length > 0)
			kept[KEPT] = toState({ ...state, cursors: before }, after, undefined);
		throw problem;
	}
	// What came is put out, and what didn't is told: as an execution of its own that n8n shows as failed.
	for (const one of problems) context.__emitError(nodeError(context.getNode(), one));
	const emittedAt = items.length === 0 ? undefined : Date.now();
	kept[KEPT] = toState({ ...state, cursors: before }, after, emittedAt);
	return toOutput(items);
}

/**
 * Looks for what is new.
 *
 * @returns `null` where nothing is
 * @throws LazadaError
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const wish = readWish(context);
	if (context.getMode() === 'manual') return toOutput(await showNewest(context, wish));
	const key = JSON.stringify([context.getWorkflow().id, context.getNode().id]);
	if (underWay.has(key)) return null;
	underWay.add(key);
	try {
		return await pollOn(context, wish);
	} finally {
		underWay.delete(key);
	}
}
