import { createHmac } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { ConnectLink } from '../support/n8n/connectLink';
import { ALL_EVENTS, openPushTrigger, push, send } from '../support/n8n/pushTrigger';
import { useStage } from '../support/n8n/stage';
import { PUSH_APP, signBody } from '../support/pushMessages';
import { signOrders } from '../support/signedOrders';

const { appKey, appSecret } = PUSH_APP;
const JSON_TYPE = 'application/json';
const DEEP = 100_000;
const MB = 1024 * 1024;

function signFor(key: string, secret: string, body: string): string {
	return createHmac('sha256', secret)
		.update(key + body)
		.digest('hex');
}

function changeBit(signature: string, place: number): string {
	const digit = (Number.parseInt(signature[place], 16) ^ 1).toString(16);
	return signature.slice(0, place) + digit + signature.slice(place + 1);
}

describe('attacks on the push URL of a Lazada Trigger', () => {
	const stage = useStage('all tests');
	let trigger: ConnectLink;
	let orders = 0;
	let started = 0;

	/** A message that was never pushed. */
	function newOrder(): string {
		orders += 1;
		return signOrders(1, orders)[0].body;
	}

	beforeAll(async () => {
		trigger = await openPushTrigger(stage);
	});

	// Whatever came, nothing but Lazada's messages has started the workflow, and the next one does.
	afterEach(async () => {
		expect(await push(trigger.url, newOrder())).toBe(200);
		started += 1;
		expect(await stage.rest.listExecutions(trigger.workflow.id)).toHaveLength(started);
	});

	afterAll(async () => await trigger.close());

	it.each<[string, (body: string) => string]>([
		['no signature', () => ''],
		['the signature of another app', (body) => signFor('999999', appSecret, body)],
		['a signature by another secret', (body) => signFor(appKey, 'another-secret', body)],
		['the signature of another message', () => signBody(newOrder())],
		['the first bit of the signature changed', (body) => changeBit(signBody(body), 0)],
		['the last bit of the signature changed', (body) => changeBit(signBody(body), 63)],
		['a cut signature', (body) => signBody(body).slice(0, 32)],
		['more than the signature', (body) => `${signBody(body)}00`],
	])('refuse a message with %s', async (_what, sign) => {
		const body = newOrder();
		const authorization = sign(body);
		expect(await push(trigger.url, body, authorization === '' ? {} : { authorization })).toBe(401);
	});

	it('refuse two signatures, a right one among them', async () => {
		const body = newOrder();
		const right = signBody(body);
		const wrong = changeBit(right, 0);
		for (const authorization of [
			[right, wrong],
			[wrong, right],
			[right, right],
		]) {
			expect(await push(trigger.url, body, { authorization })).toBe(401);
		}
	});

	it.each<[string, number, string]>([
		['no body', 400, ''],
		['null', 400, 'null'],
		['a list', 400, `[${newOrder()}]`],
		['no type', 400, '{"data":{}}'],
		['half a message', 422, newOrder().slice(0, 80)],
		['10 MB', 413, `{"message_type":0,"data":{"a":"${'x'.repeat(10 * MB)}"}}`],
		[
			'100,000 lists in each other',
			400,
			`{"message_type":0,"data":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
		],
	])('refuse %s with %i, though it is signed', async (_what, status, body) => {
		expect(await push(trigger.url, body)).toBe(status);
	});

	it.each<[string, string, (body: string) => string]>([
		['text', 'text/plain', (body) => body],
		['a page', 'text/html', (body) => body],
		['nothing that is known', 'application/octet-stream', (body) => body],
		[
			'a form',
			'application/x-www-form-urlencoded',
			(body) => `message=${encodeURIComponent(body)}`,
		],
		[
			'a form with a file',
			'multipart/form-data; boundary=b',
			(body) =>
				`--b\r\ncontent-disposition: form-data; name="f"; filename="m.json"\r\ncontent-type: ${JSON_TYPE}\r\n\r\n${body}\r\n--b--\r\n`,
		],
	])('refuse a message that is sent as %s', async (_what, type, write) => {
		const body = write(newOrder());
		const headers = { 'content-type': type, authorization: signBody(body) };
		expect(await push(trigger.url, body, headers)).toBe(415);
	});

	it('refuse one signed over its compressed bytes, and what is too large once unpacked', async () => {
		const packed = gzipSync(newOrder());
		const gzip = { 'content-encoding': 'gzip' };
		expect(await push(trigger.url, packed, { ...gzip, authorization: signBody(packed) })).toBe(401);
		const large = `{"a":"${'x'.repeat(MB)}"}`;
		const authorization = signBody(large);
		expect(await push(trigger.url, gzipSync(large), { ...gzip, authorization })).toBe(413);
	});

	it('start nothing by a copy of a message', async () => {
		const body = newOrder();
		expect(await push(trigger.url, body)).toBe(200);
		started += 1;
		for (const authorization of [signBody(body), signBody(body).toUpperCase()]) {
			expect(await push(trigger.url, body, { authorization })).toBe(200);
		}
	});

	it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('take no message by %s', async (method) => {
		const body = newOrder();
		const headers = {
			'content-type': JSON_TYPE,
			'content-length': body.length,
			authorization: signBody(body),
		};
		expect(await send(trigger.url, { method, headers, body })).toBeGreaterThanOrEqual(400);
	});

	it('take no message at the URL of a trigger that has the link alone', async () => {
		const linkAlone = await openPushTrigger(stage, ['sellerAuthorized']);
		expect(await push(linkAlone.url, newOrder())).toBe(405);
		expect(await stage.rest.listExecutions(linkAlone.workflow.id)).toEqual([]);
		await linkAlone.close();
	});

	it('take no message of an event that the trigger does not have', async () => {
		const others = ALL_EVENTS.filter((event) => event !== 'orderStatus');
		const withoutOrders = await openPushTrigger(stage, others);
		expect(await push(withoutOrders.url, newOrder())).toBe(200);
		expect(await stage.rest.listExecutions(withoutOrders.workflow.id)).toEqual([]);
		await withoutOrders.close();
	});

	it('take a message whose signature is in upper case, and one that comes in chunks', async () => {
		const one = newOrder();
		expect(await push(trigger.url, one, { authorization: signBody(one).toUpperCase() })).toBe(200);
		const other = newOrder();
		const headers = { 'content-type': JSON_TYPE, authorization: signBody(other) };
		expect(await send(trigger.url, { headers, body: other })).toBe(200);
		started += 2;
	});
});
