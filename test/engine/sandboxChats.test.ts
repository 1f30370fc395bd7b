import { useSandboxShop } from './support/useSandboxShop';

const SESSIONS = '/im/session/list';
const MESSAGES = '/im/message/list';
const SEND = '/im/message/send';
const HOUR_MS = 3_600_000;

const { sandbox, get, post, shop, client } = useSandboxShop();

interface Rows {
	session_list: Array<{ session_id: string; last_message_time: number; unread_count: number }>;
	message_list: Array<Record<string, unknown>>;
	has_more: boolean;
	next_start_time: number;
	last_session_id: string;
	last_message_id: string;
}

/** Lets buyers write two messages an hour, and some hours pass. */
async function letWrite(hours: number): Promise<void> {
	await client.control('POST', 'chats', { account: shop.account, perHour: 2 });
	await pass(hours);
}

/** A little more, because the machine's clock goes on too. */
async function pass(hours: number): Promise<void> {
	const { clockOffsetMs } = sandbox.world.settings;
	const later = clockOffsetMs + hours * HOUR_MS + 60_000;
	await client.control('POST', 'settings', { clockOffsetMs: later });
}

async function list(path: string, more: Record<string, string> = {}): Promise<Rows> {
	const start_time = String(sandbox.world.now());
	const answer = await get(path, { start_time, page_size: '20', ...more });
	expect(answer).toMatchObject({ code: '0', success: true });
	return answer.data as Rows;
}

function session(chat: number): string {
	return `${shop.sellerId}_${1000 + chat}`;
}

async function messages(chat: number): Promise<Rows['message_list']> {
	return (await list(MESSAGES, { session_id: session(chat) })).message_list;
}

async function send(txt: string, chat = 0) {
	return await post(SEND, { session_id: session(chat), template_id: '1', txt });
}

describe('chats of a shop where buyers write', () => {
	it('come with time, three messages of each buyer', async () => {
		await letWrite(0);
		expect((await list(SESSIONS)).session_list).toEqual([]);
		await pass(1);
		expect((await list(SESSIONS)).session_list).toMatchObject([
			{ session_id: session(0), unread_count: 2 },
		]);
		await pass(1);
		expect((await list(SESSIONS)).session_list).toMatchObject([
			{ session_id: session(1), unread_count: 1 },
			{ session_id: session(0), unread_count: 3 },
		]);
		const written = await messages(0);
		expect(written.map(({ message_id }) => message_id)).toEqual(['b3', 'b2', 'b1']);
		expect(written[0]).toMatchObject({
			session_id: session(0),
			from_account_type: 1,
			to_account_id: String(shop.sellerId),
			template_id: 1,
			type: 1,
			content: '{"txt":"When will it be shipped?"}',
			status: 0,
		});
		const [first, second] = written.map(({ send_time }) => Number(send_time));
		expect(first - second).toBe(HOUR_MS / 2);
	});

	it('come in pages, newest first, each once', async () => {
		await letWrite(60);
		const found: string[] = [];
		let more: Record<string, string> = { page_size: '15' };
		for (let isMore = true; isMore; ) {
			const page = await list(SESSIONS, more);
			found.push(...page.session_list.map(({ session_id }) => session_id));
			isMore = page.has_more;
			const { next_start_time, last_session_id } = page;
			more = { ...more, start_time: String(next_start_time), last_session_id };
		}
		expect(found).toEqual(Array.from({ length: 40 }, (_, index) => session(39 - index)));
	});

	it('show what the shop replies, which moves the chat to the front', async () => {
		await letWrite(3);
		const sent = await send('Tomorrow');
		expect(sent).toMatchObject({ success: true, data: { template_id: 1 } });
		const { message_id } = sent.data as { message_id: string };
		expect((await messages(0))[0]).toMatchObject({
			message_id,
			from_account_type: 2,
			from_account_id: String(shop.sellerId),
			content: '{"txt":"Tomorrow"}',
		});
		expect((await list(SESSIONS)).session_list[0]).toMatchObject({
			session_id: session(0),
			last_message_id: message_id,
			summary: 'Tomorrow',
		});
	});

	it('show a reply that was taken back as such; a message of a buyer stays', async () => {
		await letWrite(1);
		const { message_id } = (await send('Oops')).data as { message_id: string };
		const recall = async (id: string) =>
			await post('/im/message/recall', { session_id: session(0), message_id: id });
		expect(await recall(message_id)).toMatchObject({ success: true });
		expect(await recall('b1')).toMatchObject({ success: false, err_code: '404' });
		expect((await messages(0)).map(({ status }) => status)).toEqual([1, 0, 0]);
	});

	it('are read up to a message, until the buyer writes again', async () => {
		await letWrite(1);
		const unread = async () => {
			const { data } = await get('/im/session/get', { session_id: session(0) });
			return (data as { unread_count: number }).unread_count;
		};
		const read = { session_id: session(0), last_read_message_id: 'b1' };
		expect(await unread()).toBe(2);
		expect(await post('/im/session/read', read)).toMatchObject({ success: true });
		expect(await unread()).toBe(1);
		await pass(1);
		expect(await unread()).toBe(2);
	});

	it('take five messages a day while the buyer does not answer', async () => {
		await letWrite(2);
		for (const text of ['1', '2', '3', '4', '5']) {
			expect(await send(text)).toMatchObject({ success: true });
		}
		expect(await send('6')).toMatchObject({
			success: false,
			err_message: expect.stringContaining('a day') as string,
		});
		expect(await send('1', 1)).toMatchObject({ success: true });
		await pass(24);
		expect(await send('6')).toMatchObject({ success: true });
	});

	it('are opened for an order of the last 30 days, and take messages then', async () => {
		await letWrite(0);
		const order_id = String(shop.sellerId * 1000 + 40);
		await client.control('POST', 'records', { account: shop.account, orders: { count: 400 } });
		expect(await get('/im/session/open', { order_id })).toMatchObject({ code: '-22' });
		const recent = String(shop.sellerId * 1000 + 399);
		const session_id = session(399);
		expect(await get('/im/session/open', { order_id: recent })).toMatchObject({ session_id });
		expect(await send('Hello', 399)).toMatchObject({ success: true });
	});

	it.each([
		['a chat of another shop', { session_id: '1_1000' }],
		['a chat that does not exist yet', { session_id: '9' }],
	])('are not sent to %s', async (_what, given) => {
		await letWrite(1);
		const all = { template_id: '1', txt: 'Hello', ...given };
		expect(await post(SEND, all)).toMatchObject({ success: false, err_code: '404' });
	});

	it('take of each kind of message what it needs', async () => {
		await letWrite(1);
		const kind = { session_id: session(0), template_id: '3', img_url: 'https://example.com/1' };
		expect(await post(SEND, kind)).toMatchObject({ code: 'MissingParameter' });
		expect(await post(SEND, { ...kind, template_id: '2' })).toMatchObject({
			code: 'InvalidParameter',
		});
		const { data } = await post(SEND, { ...kind, width: '10', height: '20' });
		expect(data).toMatchObject({ template_id: 3 });
		expect((await messages(0))[0]).toMatchObject({
			content: '{"img_url":"https://example.com/1","width":"10","height":"20"}',
		});
	});

	it('stay if they are switched on again as they are, and begin anew at another pace', async () => {
		await letWrite(1);
		await letWrite(0);
		expect(await messages(0)).toHaveLength(2);
		await client.control('POST', 'chats', { account: shop.account, perHour: 3 });
		expect((await list(SESSIONS)).session_list).toEqual([]);
	});

	it('are made up as ever where they are switched off again', async () => {
		await letWrite(1);
		await client.control('POST', 'chats', { account: shop.account, perHour: 0 });
		const question = { start_time: String(sandbox.world.now()), page_size: '20' };
		const { data } = await get(SESSIONS, question);
		expect((data as Rows).session_list).toHaveLength(20);
	});

	it.each([-1, 1.5, 'many', 3601])('are not switched on with %s an hour', async (perHour) => {
		await expect(client.control('POST', 'chats', { perHour })).rejects.toThrow(/from 0 to 3600/);
	});
});
