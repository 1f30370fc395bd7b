import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import type { INode } from 'n8n-workflow';
import { giveRecords } from '../../sandbox/records/wantedRecords';
import type { OrderRecords } from '../../sandbox/records/orderRecords';
import type { Sandbox } from '../../sandbox/server';
import { eventually } from '../support/eventually';
import { seededRandom } from '../support/seededRandom';
import { openInbox, type Inbox } from '../support/n8n/inbox';
import { createPollingWorkflow } from '../support/n8n/pollingWorkflow';
import { authorizedCredential } from '../support/n8n/stage';
import { plainRequest } from '../support/n8n/workflows';
import { FaultSandbox } from './support/faultSandbox';
import { FaultyN8n } from './support/faultyN8n';
import { report } from './support/report';

const ORDERS = 8_000;
const SAME_SECOND = 300;
/** By hand: 20. */
const KILLS = Number(process.env.POLLING_KILLS ?? 2);
const SEED = Number(process.env.FAULT_SEED ?? 5);
const DAY_MS = 86_400_000;
const POLL_WITHIN_MS = 30_000;
/** A killed n8n may have been publishing the workflow: the next one waits that long before it does, 2 minutes by default. */
const LEASE = { N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '30' };
const WITHIN_MS = 300_000 + KILLS * 120_000;

/** When n8n is killed: so many calls after it was started, or so long after the workflow got something. */
const moment = fc.record({
	afterCalls: fc.integer({ min: 1, max: 60 }),
	thenMs: fc.integer({ min: 0, max: 400 }),
	/** Which page fails once, if one does. */
	failingPage: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined }),
});
const moments = fc.sample(fc.noBias(moment), { seed: SEED, numRuns: KILLS });

/** Posts in one go what the workflow got: of each order its ID, its time and its statuses. */
function tellAll(url: string): INode {
	const keys =
		'$input.all().map(({ json }) => [json.order_id, Date.parse(json.updated_at), json.statuses].join(" "))';
	const step = plainRequest('Tell', url, {
		method: 'POST',
		sendBody: true,
		specifyBody: 'json',
		jsonBody: `={{ JSON.stringify({ keys: ${keys}.join("|") }) }}`,
	});
	return { ...step, executeOnce: true };
}

function findOrders({ world }: Sandbox): OrderRecords {
	const [shop] = world.accountNamed('shop-sg@example.com')?.shops ?? [];
	const records = world.findRecords(shop);
	const wanted = { count: ORDERS, sameSecond: SAME_SECOND, from: Date.now() - 30 * DAY_MS };
	giveRecords(records, shop, { orders: wanted }, Date.now());
	return records.orders;
}

describe(`n8n, killed ${KILLS} times while it polls ${ORDERS} changed orders`, () => {
	const random = seededRandom(SEED);
	let n8n: FaultyN8n;
	let lazada: FaultSandbox;
	let inbox: Inbox;
	let orders: OrderRecords;

	beforeAll(async () => {
		n8n = await FaultyN8n.start(LEASE);
		lazada = await FaultSandbox.start();
		inbox = await openInbox();
		orders = findOrders(lazada.sandbox);
		const stage = { rest: n8n.rest, sandbox: lazada.sandbox };
		const credential = await authorizedCredential(stage);
		const parameters = {
			...{
				event: 'orderChanged',
				begin: 'date',
				beginDate: new Date(Date.now() - DAY_MS).toISOString(),
			},
			pollTimes: { item: [{ mode: 'everyHour', minute: (new Date().getMinutes() + 50) % 60 }] },
		};
		const workflow = await createPollingWorkflow(
			n8n.rest,
			credential,
			parameters,
			tellAll(inbox.url),
		);
		await n8n.rest.activateWorkflow(workflow.id, workflow.versionId);
		await eventually('the first poll', () => inbox.messages.length > 0);
		lazada.sandbox.world.settings.latencyMs = 20;
		await changeAll();
		orders.planChanges({ orders: 2, count: ORDERS });
	}, WITHIN_MS);

	afterAll(async () => {
		await n8n.close();
		await lazada.sandbox.close();
		await inbox.close();
	});

	function change(index: number): void {
		const [item] = orders.itemIds(index);
		orders.setItemStatus(item, random() < 0.5 ? 'delivered' : 'shipped', Date.now());
	}

	/** All orders change within some seconds. */
	async function changeAll(): Promise<void> {
		for (let index = 0; index < ORDERS; index++) {
			change(index);
			if (index % SAME_SECOND === 0) await sleep(200);
		}
	}

	/** Some orders change in one second. */
	function changeSome(): void {
		for (let count = 0; count < SAME_SECOND; count++) change(Math.floor(random() * ORDERS));
	}

	const told = () => inbox.messages.flatMap(({ keys }) => keys.split('|'));

	/** Starts n8n, which polls as it starts, and waits for a moment of that poll, or for what comes of it. */
	async function startUntil(calls: number): Promise<void> {
		const { log } = lazada.sandbox;
		log.clear();
		const messages = inbox.messages.length;
		await n8n.startAgain();
		await eventually('the first call', () => log.calls.length > 0, { everyMs: 5 });
		const end = performance.now() + POLL_WITHIN_MS;
		const isThere = () => log.calls.length >= calls || inbox.messages.length > messages;
		while (!isThere() && performance.now() < end) await sleep(5);
	}

	it(
		'brings every change, and few of them twice',
		async () => {
			for (const { afterCalls, thenMs, failingPage } of moments) {
				changeSome();
				if (failingPage !== undefined) {
					const fault = { kind: 'code' as const, code: 'SellerNotVerified', path: '/orders/get' };
					lazada.sandbox.faults.add({ ...fault, skip: failingPage });
				}
				await n8n.kill();
				await startUntil(afterCalls);
				await sleep(thenMs);
				process.stdout.write(
					`killed after ${lazada.sandbox.log.calls.length} calls; ${inbox.messages.length} executions so far\n`,
				);
			}
			await n8n.kill();
			lazada.sandbox.faults.clear();
			orders.planChanges({ orders: 0, count: 0 });
			await startUntil(Infinity);
			await sleep(2_000);

			const came = told();
			const all = new Set(came);
			const missing = Array.from({ length: ORDERS }, (_, index) =>
				[
					orders.orderId(index),
					Math.floor(orders.updatedAt(index) / 1000) * 1000,
					orders.orderStatuses(index).join(','),
				].join(' '),
			);
			expect(missing.filter((key) => !all.has(key))).toEqual([]);
			process.stdout.write(`${all.size} changes came, ${came.length - all.size} of them again\n`);
			await report({
				fault: `SIGKILL of n8n at ${KILLS} moments while it polls ${ORDERS} changed orders, ${SAME_SECOND} of one second, others changing meanwhile, pages failing`,
				saw: `${all.size} changes`,
				stored: `the cursor; ${came.length - all.size} changes came twice or more often`,
				verdict: 'nothing lost',
			});
		},
		WITHIN_MS,
	);
});
