import { APP } from '../support/app';
import { eventually } from '../support/eventually';
import { PushStage } from './support/pushStage';
import { report } from './support/report';

/** With a hundred kills in the other files, as at first, there are a thousand messages here. */
const MESSAGES = Math.min(1_000, Math.max(200, 10 * Number(process.env.FAULT_KILLS ?? 100)));
const KILLS = 2;
/** As those of an order with many items do. */
const AT_ONCE = 20;
const WITHIN_MS = 600_000;
const LINE = /7000000\d{8}/g;
const FIRST_LINE = 700_000_000_000_000;

/** How Lazada delivers: 1 to 4 times, in any order, until it is acknowledged; and it never stops. How soon is not tested. */
const DELIVERY = {
	pushLimitMs: 10_000,
	pushCopies: 4,
	pushSpreadMs: 60 * MESSAGES,
	pushRetryMs: 10_000,
	pushRetries: 12,
	pushStopsAfter: 0,
};

function describeLine(number: number) {
	return {
		order_status: 'pending',
		trade_order_id: String(100_000_000_000_000 + number),
		trade_order_line_id: String(FIRST_LINE + number),
		status_update_time: 1_790_000_000,
	};
}

const LINES = Array.from({ length: MESSAGES }, (_, number) => String(FIRST_LINE + number));

describe(`n8n, killed ${KILLS} times while Lazada pushes ${MESSAGES} messages`, () => {
	let stage: PushStage;

	beforeAll(async () => {
		stage = await PushStage.open({ events: ['orderStatus'] });
		await stage.client.control('POST', 'settings', DELIVERY);
		await stage.verify();
	}, WITHIN_MS);

	afterAll(async () => await stage.close());

	it(
		'starts the workflow for each at least once, and once only within a process',
		async () => {
			const { sandbox, client } = stage;
			const [{ account }] = sandbox.addShops({ appKey: APP.appKey, count: 1 });
			const messages = LINES.map((_, number) => ({ account, type: 0, data: describeLine(number) }));
			expect(await client.control('POST', 'push/messages', messages)).toEqual({ pushed: MESSAGES });
			const { log } = sandbox.pusher;
			const copies = log.messages.reduce((sum, one) => sum + one.copies, 0);
			const countTaken = () => log.messages.reduce((sum, { taken }) => sum + taken, 0);

			const lastIds: number[] = [];
			for (let kill = 1; kill <= KILLS; kill += 1) {
				const share = (copies * kill) / (KILLS + 1);
				await eventually('the moment of a kill', () => countTaken() >= share, {
					withinMs: WITHIN_MS,
					everyMs: 5,
				});
				lastIds.push((await stage.killAndStartAgain())?.id ?? 0);
			}
			await eventually('the end of all deliveries', () => !log.isWaiting, { withinMs: WITHIN_MS });
			const started = await eventually('the end of all executions', () => {
				const all = stage.started(LINE);
				return !all.some(({ status }) => ['new', 'running'].includes(status)) && all;
			});

			expect(log.messages.filter(({ givenUp }) => givenUp > 0)).toEqual([]);
			expect(started.filter(({ named }) => named.length !== 1)).toEqual([]);
			const lines = started.map(({ named }) => named[0]);
			expect([...new Set(lines)].sort()).toEqual(LINES);

			const processes = [0, ...lastIds].map((after, process) =>
				started
					.filter(({ id }) => id > after && id <= (lastIds.at(process) ?? Infinity))
					.map(({ named }) => named[0]),
			);
			for (const own of processes) {
				expect(own.length).toBeGreaterThan(0);
				expect(own.filter((line, index) => own.indexOf(line) < index)).toEqual([]);
			}
			expect(countTaken()).toBe(copies);

			const attempts = log.messages.reduce((sum, one) => sum + one.attempts.length, 0);
			const again = started.length - MESSAGES;
			const crashed = started.filter(({ status }) => status === 'crashed').length;
			await report({
				fault: `SIGKILL of n8n, ${KILLS} times, while Lazada pushes ${MESSAGES} messages, each 1 to 4 times in any order: ${copies} deliveries, ${attempts} attempts`,
				saw: `${started.length} executions: each message started the workflow, ${again} of them again in a later process; ${crashed} crashed with n8n`,
				stored: 'an execution for each message',
				verdict: 'nothing lost; within one process, no message starts the workflow twice',
			});
		},
		WITHIN_MS,
	);

	it(
		'does not start the workflow again after a restart for what has started it before, also where many came at once',
		async () => {
			const { sandbox, client } = stage;
			await client.control('POST', 'settings', { pushCopies: 1, pushSpreadMs: 0 });
			const [{ account }] = sandbox.addShops({ appKey: APP.appKey, count: 1 });
			const describeMessages = (count: number) =>
				Array.from({ length: count }, (_, number) => ({
					...{ account, type: 0 },
					data: describeLine(MESSAGES + number),
				}));
			const { log } = sandbox.pusher;
			const push = async (count: number) => {
				await client.control('POST', 'push/messages', describeMessages(count));
				await eventually('the end of all deliveries', () => !log.isWaiting);
				return stage.started(LINE).length;
			};
			const before = stage.started(LINE).length;

			expect(await push(AT_ONCE)).toBe(before + AT_ONCE);
			await stage.killAndStartAgain();
			expect(await push(AT_ONCE + 1)).toBe(before + AT_ONCE + 1);
			expect(log.messages.filter(({ givenUp }) => givenUp > 0)).toEqual([]);
		},
		WITHIN_MS,
	);
});
