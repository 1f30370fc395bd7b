import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { APP } from '../support/app';
import { eventually } from '../support/eventually';
import { usePushReceiver } from '../support/pushReceiver';
import { useSandboxShop } from './support/useSandboxShop';

const { sandbox, client, shop } = useSandboxShop();
const receiver = usePushReceiver();

const QUICK = { everyMs: 20 };
const CLOSED = { type: 13, data: { status: 'close' } };

/** A loaded machine may answer late. */
beforeEach(async () => await set({ pushLimitMs: 10_000 }));

afterEach(async () => {
	for (const { appKey } of sandbox.world.pushAddresses.all) {
		await client.control('DELETE', `push/addresses/${appKey}`);
	}
});

async function set(settings: Record<string, unknown>): Promise<void> {
	await client.control('POST', 'settings', settings);
}

async function push(...messages: object[]): Promise<unknown> {
	return (await client.control('POST', 'push/messages', messages)).pushed;
}

/** Waits until nothing is to be delivered any more. */
async function untilDone() {
	await eventually('the end of all deliveries', () => !sandbox.pusher.log.isWaiting, QUICK);
	return await client.pushed();
}

/** Numbers of the messages that came, in the order in which they did. */
function numbers(): number[] {
	return receiver.received.map(({ body }) => Number(body.number));
}

function numbered(count: number): object[] {
	return Array.from({ length: count }, (_, number) => ({ body: { message_type: 0, number } }));
}

describe('a push address', () => {
	it('gets nothing before it has passed Verify', async () => {
		await client.control('POST', 'push/addresses', { appKey: APP.appKey, url: receiver.url });
		expect(await push({ account: shop.account, ...CLOSED })).toBe(0);
		const outcome = await client.control('POST', 'push/verify', { appKey: APP.appKey });
		expect(outcome).toEqual({ passed: true, status: 200, ms: expect.any(Number) as number });
		expect(await push({ account: shop.account, ...CLOSED })).toBe(1);
		const [{ method, headers, raw, body }] = await eventually(
			'the message',
			() => receiver.received[0] && receiver.received,
		);
		expect(method).toBe('POST');
		expect(headers['content-type']).toBe('application/json');
		const { appKey, appSecret } = APP;
		expect(headers.authorization).toBe(
			createHmac('sha256', appSecret)
				.update(appKey + raw)
				.digest('hex'),
		);
		expect(body).toMatchObject({
			...{ seller_id: String(shop.sellerId), message_type: 13 },
			data: CLOSED.data,
		});
	});

	it.each([
		['answers in another way', { status: 204 }, { status: 204 }],
		[
			'answers too late',
			{ afterMs: 300 },
			{ problem: expect.stringContaining('timeout') as string },
		],
	])('that %s does not pass', async (_what, answer, outcome) => {
		await set({ pushLimitMs: 100 });
		Object.assign(receiver.answer, answer);
		expect(await client.openPush(receiver.url)).toMatchObject({ passed: false, ...outcome });
		expect(sandbox.world.pushAddresses.find(APP.appKey)?.status).toBe('unverified');
	});

	it('gets the chosen types alone', async () => {
		await client.openPush(receiver.url, [13]);
		const closed = { account: shop.account, ...CLOSED };
		expect(await push(closed, { ...closed, type: 7, data: { state: 'DELETED' } })).toBe(1);
	});

	it('gets what is about sellers with a grant for its app, and what is for all', async () => {
		const other = { appKey: '135791', appSecret: 'another' };
		await client.control('POST', 'apps', {
			...other,
			callbackUrls: [],
			kind: 'erp',
			whitelist: [],
		});
		await client.openPush(receiver.url);
		await client.openPush(receiver.url, undefined, other);
		expect(await push({ account: 'shop-my@example.com', ...CLOSED })).toBe(0);
		expect(await push({ account: shop.account, ...CLOSED })).toBe(1);
		const tree = { type: 12, data: { status: 'finish', status_update_time: 1 } };
		expect(await push(tree)).toBe(2);
		const [grant] = sandbox.world.authorizations;
		grant.refreshEndsAt = Date.now() - 1;
		expect(await push({ account: shop.account, ...CLOSED })).toBe(0);
		const log = await untilDone();
		expect(log.map(({ appKey }) => appKey)).toEqual([APP.appKey, APP.appKey, other.appKey]);
	});

	it.each([
		['of an unknown app', { appKey: '1', url: 'http://localhost' }, 'App Key'],
		['that is none', { appKey: APP.appKey, url: 'localhost' }, 'http'],
		[
			'with types that are none',
			{ appKey: APP.appKey, url: 'http://localhost', types: 'all' },
			'types',
		],
	])('%s is refused', async (_what, address, message) => {
		await expect(client.control('POST', 'push/addresses', address)).rejects.toThrow(message);
	});
});

describe('a message', () => {
	beforeEach(async () => {
		await client.openPush(receiver.url);
		await set({ pushRetryMs: 40 });
	});

	it('is delivered again until it is acknowledged', async () => {
		receiver.answer.status = 500;
		await push(...numbered(1));
		await eventually('three attempts', () => receiver.received.length >= 3, QUICK);
		receiver.answer.status = 200;
		const [{ attempts, taken, givenUp }] = await untilDone();
		expect([taken, givenUp]).toEqual([1, 0]);
		const statuses = attempts.map(({ status }) => status);
		expect(statuses.slice(0, -1)).toEqual(statuses.slice(1).map(() => 500));
		expect(statuses.at(-1)).toBe(200);
	});

	it.each([
		['12 times more', 0, 13],
		['3 times more if it is of a promotion', 11, 4],
	])('that never is, is delivered %s', async (_what, type, attempts) => {
		receiver.answer.status = 500;
		await push({ type, body: { number: 1 } });
		const [message] = await untilDone();
		expect(message).toMatchObject({ taken: 0, givenUp: 1 });
		expect(message.attempts).toHaveLength(attempts);
		await sleep(200);
		expect(receiver.received).toHaveLength(attempts);
	});

	it("waits for the sandbox's clock, by default half an hour", async () => {
		await set({ pushRetryMs: 30 * 60_000 });
		receiver.answer.status = 500;
		await push(...numbered(1));
		await eventually('the first', () => receiver.received.length === 1, QUICK);
		await set({ clockOffsetMs: 29 * 60_000 });
		await sleep(200);
		expect(receiver.received).toHaveLength(1);
		await set({ clockOffsetMs: 31 * 60_000 });
		await eventually('the second', () => receiver.received.length === 2, QUICK);
	});

	it('that is acknowledged too late counts as not acknowledged', async () => {
		await set({ pushLimitMs: 50, pushRetries: 1 });
		receiver.answer.afterMs = 200;
		await push(...numbered(1));
		const [{ attempts, givenUp }] = await untilDone();
		expect(givenUp).toBe(1);
		expect(attempts.map(({ status }) => status)).toEqual([undefined, undefined]);
	});

	it('may come several times', async () => {
		await set({ pushCopies: 4 });
		await push(...numbered(100));
		const log = await untilDone();
		const came = log.map((_, number) => numbers().filter((one) => one === number).length);
		expect(came).toEqual(log.map(({ copies }) => copies));
		expect([...new Set(came)].sort()).toEqual([1, 2, 3, 4]);
	});

	it('may come out of its order', async () => {
		await set({ pushSpreadMs: 500 });
		await push(...numbered(50));
		await untilDone();
		const sorted = [...numbers()].sort((one, other) => one - other);
		expect(sorted).toEqual([...Array(50).keys()]);
		expect(numbers()).not.toEqual(sorted);
	});

	it("is the caller's own to the byte, and signed", async () => {
		const bodies = fc.sample(
			fc
				.record({ text: fc.string({ unit: 'grapheme' }), number: fc.double() })
				.map((one) => JSON.stringify(one, undefined, one.text.length % 3)),
			{ numRuns: 200, seed: 1 },
		);
		await push(...bodies.map((raw) => ({ raw })));
		await untilDone();
		expect(receiver.received.map(({ raw }) => raw).sort()).toEqual([...bodies].sort());
		for (const { raw, headers } of receiver.received) {
			const digest = createHmac('sha256', APP.appSecret).update(APP.appKey + raw);
			expect(headers.authorization).toBe(digest.digest('hex'));
		}
	});

	it.each([
		['without a type', { data: {} }, 'type'],
		['without data', { type: 0 }, 'data'],
		['about nobody', { type: 0, data: {}, account: 'nobody' }, 'account'],
	])('%s is refused', async (_what, message, problem) => {
		await expect(push(message)).rejects.toThrow(problem);
	});

	it('that a grant ends can be asked for', async () => {
		await push({ type: 8 });
		await untilDone();
		expect(receiver.received[0].body).toMatchObject({
			seller_id: 'null',
			data: { seller_id: String(shop.sellerId), app_key: APP.appKey },
		});
	});
});

it('pushing stops once more than half fail, until the address is verified again', async () => {
	await client.openPush(receiver.url);
	await set({ pushStopsAfter: 10, pushRetryMs: 20 });
	receiver.answer.status = 500;
	await push(...numbered(10));
	const log = await untilDone();
	expect(await client.control('GET', 'push/addresses')).toMatchObject([{ status: 'stopped' }]);
	expect(log.filter(({ givenUp }) => givenUp === 1)).toHaveLength(10);
	expect(await push(...numbered(1))).toBe(0);
	receiver.answer.status = 200;
	await client.control('POST', 'push/verify', { appKey: APP.appKey });
	expect(await push(...numbered(1))).toBe(1);
	await untilDone();
});

it('a reset forgets what is to be delivered, and keeps the address', async () => {
	await client.openPush(receiver.url);
	await set({ pushSpreadMs: 100_000 });
	await push(...numbered(10));
	await client.control('POST', 'reset');
	expect(await client.pushed()).toEqual([]);
	expect(await client.control('GET', 'push/addresses')).toMatchObject([{ status: 'pushing' }]);
});
