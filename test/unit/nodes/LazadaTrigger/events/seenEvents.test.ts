import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject } from 'n8n-workflow';
import { fetch } from 'undici';
import { SeenEvents } from '../../../../../nodes/LazadaTrigger/events/seenEvents';

const HOUR_MS = 3_600_000;

/** Requests that wait for their answers, each given by the test. */
class Requests {
	private readonly server = createServer((_request, response) => {
		this.arrived.push(response);
		this.server.emit('arrived');
	});

	private readonly arrived: ServerResponse[] = [];

	async open(): Promise<void> {
		this.server.listen(0, '127.0.0.1');
		await once(this.server, 'listening');
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		this.server.close();
		await once(this.server, 'close');
	}

	/** @param signal by which the sender hangs up */
	async arrive(signal?: AbortSignal): Promise<ServerResponse> {
		const { port } = this.server.address() as AddressInfo;
		const arrival = once(this.server, 'arrived');
		void fetch(`http://127.0.0.1:${port}`, { signal }).catch(() => undefined);
		await arrival;
		return this.arrived.at(-1)!;
	}
}

describe('the messages that have started a workflow', () => {
	const requests = new Requests();
	let now: number;
	let seen: SeenEvents;
	/** What n8n has stored of the trigger; each webhook gets a copy. */
	let data: IDataObject;

	beforeAll(async () => await requests.open());
	afterAll(async () => await requests.close());

	beforeEach(() => {
		now = Date.parse('2026-11-27T00:00:00Z');
		seen = new SeenEvents(() => now);
		data = {};
	});

	async function arrive(key: string, trigger = 'one', signal?: AbortSignal) {
		const response = await requests.arrive(signal);
		const copy = { ...data };
		const isRepeat = seen.isRepeat(key, { trigger, response, data: copy });
		/** As n8n does once it has stored the execution. */
		const start = () => {
			seen.store(key, { trigger, data: copy });
			data = copy;
			response.end();
		};
		return { response, isRepeat, start };
	}

	async function take(key: string, trigger?: string): Promise<boolean> {
		const { response, isRepeat, start } = await arrive(key, trigger);
		const answer = await isRepeat;
		if (answer) response.end();
		else start();
		return answer;
	}

	/** A process that has just started, with what is stored. */
	function restart(): void {
		seen = new SeenEvents(() => now);
	}

	it('knows a message again, another not, and not for another trigger', async () => {
		expect(await take('a')).toBe(false);
		expect(await take('a')).toBe(true);
		expect(await take('b')).toBe(false);
		data = {};
		expect(await take('a', 'two')).toBe(false);
	});

	it('lets one start again whose workflow n8n could not start', async () => {
		const { response, isRepeat } = await arrive('a');
		expect(await isRepeat).toBe(false);
		response.statusCode = 500;
		response.end();
		expect(await take('a')).toBe(false);
	});

	it('lets a second one wait for the answer to the first, and start where that was none', async () => {
		const first = await arrive('a');
		const second = await arrive('a');
		const third = await arrive('a');
		expect(await first.isRepeat).toBe(false);
		first.response.statusCode = 503;
		first.response.end();
		const answered = await Promise.race([
			second.isRepeat.then(() => second),
			third.isRepeat.then(() => third),
		]);
		answered.response.end();
		expect([await second.isRepeat, await third.isRepeat].sort()).toEqual([false, true]);
	});

	it('knows one again whose sender had hung up before n8n answered', async () => {
		const sender = new AbortController();
		const { response, isRepeat } = await arrive('a', 'one', sender.signal);
		expect(await isRepeat).toBe(false);
		sender.abort();
		await once(response, 'close');
		response.end();
		expect(await take('a')).toBe(true);
	});

	it('knows a message again after a restart', async () => {
		await take('a');
		await take('b');
		restart();
		expect([await take('a'), await take('b'), await take('c')]).toEqual([true, true, false]);
	});

	it('does not store one that n8n could not start', async () => {
		const { response, isRepeat } = await arrive('a');
		expect(await isRepeat).toBe(false);
		response.statusCode = 500;
		response.end();
		await take('b');
		restart();
		expect(await take('a')).toBe(false);
	});

	it('stores all of those that came at the same time, though each has read what was stored before', async () => {
		const arrived = [await arrive('a'), await arrive('b'), await arrive('c')];
		for (const { isRepeat, start } of arrived) {
			expect(await isRepeat).toBe(false);
			start();
		}
		restart();
		expect([await take('a'), await take('b'), await take('c')]).toEqual([true, true, true]);
	});

	it('stores again what another process has overwritten', async () => {
		await take('a');
		data = {};
		await take('b');
		restart();
		expect(await take('a')).toBe(true);
	});

	it('keeps what another process has stored, also where it has taken many itself', async () => {
		for (let count = 0; count < 1_000; count += 1) await take(`own ${count}`);
		const own = seen;
		restart();
		for (let count = 0; count < 800; count += 1) await take(`other ${count}`);
		seen = own;
		await take('one more');
		restart();
		expect(await take('other 0')).toBe(true);
	}, 60_000);

	it('stores the last thousand', async () => {
		for (let count = 0; count < 1_002; count += 1) await take(String(count));
		expect((data.seen as string).split(' ')).toHaveLength(1_000);
		restart();
		expect(await take('1001')).toBe(true);
		expect(await take('2')).toBe(true);
		expect(await take('1')).toBe(false);
	}, 60_000);

	it('forgets one that Lazada no longer delivers again', async () => {
		await take('a');
		data = {};
		now += 8 * HOUR_MS;
		expect(await take('a')).toBe(false);
	});
});
