import { eventually } from '../support/eventually';
import { signOrders } from '../support/signedOrders';
import { sendEvenly } from './arrivals';
import { cpuMs } from './processTime';
import { lazadaTrigger, webhookNode, type PushContender } from './pushContenders';
import { inPlace, PLACES, type PushPlace } from './pushPlaces';
import type { PartOptions } from './part';
import { toRatio, type Aim, type Result } from './result';
import { inRounds, median } from './rounds';

const WARM_UP_SECONDS = 5;
/** Lazada takes a later answer for none [120168]. */
const IN_TIME: Aim = { atMost: 500 };
const LIKE_N8N: Aim = { atMost: 1.2 };

const WEBHOOK_NODE = 'Webhook node';
const WITH_EXPRESSION = 'Webhook node with an expression';

/** What is pushed in each round. */
export interface PushOptions extends PartOptions, Load {}

interface Load {
	perSecond: number;
	seconds: number;
}

/** What a round of messages took, in milliseconds. */
interface Round {
	p50: number;
	p99: number;
	max: number;
	/** CPU time of the process that answers, for each message. */
	cpu: number;
}

/** The least of the numbers that so many percent of them don't exceed. */
function percentile(sorted: number[], percent: number): number {
	return sorted[Math.ceil((sorted.length * percent) / 100) - 1];
}

/** Executions of a workflow that came to a good end. */
async function countGood({ rest }: PushPlace, { workflowId }: PushContender): Promise<number> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId, status: ['success'] }));
	const path = `/executions?filter=${filter}&limit=1`;
	return (await rest.call<{ count: number }>('GET', path)).count;
}

/** @throws Error unless each message that was accepted has run the workflow once */
async function requireExecutions(place: PushPlace, contender: PushContender): Promise<void> {
	let good = 0;
	const look = async () => {
		good = await countGood(place, contender);
		return good >= contender.accepted;
	};
	// The error says how many have come.
	await eventually('the executions', look).catch(() => undefined);
	if (good === contender.accepted) return;
	throw new Error(`${contender.name} accepted ${contender.accepted} messages and ran ${good}`);
}

/**
 * Sends a round of messages to a contender, each about an order that none before it was about.
 *
 * @throws Error unless each was answered with 200, and has run the workflow
 */
async function pushRound(
	place: PushPlace,
	contender: PushContender,
	{ perSecond, seconds }: Load,
): Promise<Round> {
	const messages = signOrders(perSecond * seconds, Date.now());
	const cpuBefore = await cpuMs(place.pid);
	const answers = await sendEvenly(contender.url, messages, perSecond);
	const other = answers.find(({ status }) => status !== 200);
	if (other !== undefined) throw new Error(`${contender.name} answered ${other.status}`);
	contender.accepted += answers.length;
	await requireExecutions(place, contender);
	const cpu = ((await cpuMs(place.pid)) - cpuBefore) / messages.length;
	const sorted = answers.map(({ ms }) => ms).sort((one, another) => one - another);
	const [p50, p99, max] = [50, 99, 100].map((percent) => percentile(sorted, percent));
	return { p50, p99, max, cpu };
}

/** Ours beside another's, round by round. */
function toRatios(where: string, ours: Round[], [name, others]: [string, Round[]]): Result[] {
	const QUANTITIES: Array<[keyof Round, string, Aim?]> = [
		['p50', 'half of the answers'],
		['p99', '99 % of the answers', name === WEBHOOK_NODE ? LIKE_N8N : undefined],
		['max', 'all answers'],
		['cpu', 'CPU for each message'],
	];
	return QUANTITIES.map(([quantity, what, aim]) => {
		const pick = (rounds: Round[]) => rounds.map((round) => round[quantity]);
		return toRatio(`${where}: ${what} / ${name}`, { ours: pick(ours), other: pick(others) }, aim);
	});
}

async function benchPlace(
	where: string,
	place: PushPlace,
	{ rounds, say, ...load }: PushOptions,
): Promise<Result[]> {
	const ours = await lazadaTrigger(place);
	const others = [
		await webhookNode(place, WEBHOOK_NODE),
		await webhookNode(place, WITH_EXPRESSION, { responseData: '={{ "" }}' }),
	];
	const contenders = [ours, ...others];
	const warmUp = { ...load, seconds: WARM_UP_SECONDS };
	for (const contender of contenders) await pushRound(place, contender, warmUp);
	const timed = await inRounds(rounds, contenders, async (contender) => {
		const round = await pushRound(place, contender, load);
		const { p50, p99, max, cpu } = round;
		const [half, most, all, each] = [p50, p99, max, cpu].map((ms) => ms.toFixed(1));
		say(`${where}, ${contender.name}: p50 ${half}, p99 ${most}, max ${all}, CPU ${each} ms`);
		return round;
	});
	const own = timed.get(ours.name) ?? [];
	const inTime: Result = {
		what: `${where}: 99 % of the answers`,
		value: median(own.map(({ p99 }) => p99)),
		unit: 'ms',
		aim: IN_TIME,
	};
	const ratios = others.map(({ name }) => toRatios(where, own, [name, timed.get(name) ?? []]));
	return [inTime, ...ratios.flat()];
}

/**
 * How soon pushed messages are answered at an even rate, in one n8n and in queue mode: by the Lazada Trigger, by n8n's own
 * Webhook node, and by that node with an expression, which n8n evaluates for all other triggers too.
 */
export async function benchPushes(options: PushOptions): Promise<Result[]> {
	const results: Result[] = [];
	for (const [where, start] of PLACES) {
		options.say(`Starting ${where} …`);
		const measure = async (place: PushPlace) => await benchPlace(where, place, options);
		results.push(...(await inPlace(start, options.say, measure)));
	}
	return results;
}
