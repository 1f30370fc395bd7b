import type { IDataObject } from 'n8n-workflow';
import { switchTalk } from '../../../sandbox/controlTalk';
import { businessParameters, callsTo } from '../support/apiCall';
import { runJob } from '../support/job';
import { accepted, AS_SOMEONE, useStubGateway } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const CHAT = '100094063_2_1011822749_1_103';

const host = useHost();
const stub = useStubGateway();

async function chat(operation: string, parameters: IDataObject) {
	const credential = await host.authorizedCredential('my');
	return await runJob(host, 'chat', operation, parameters, { credential });
}

async function chatWithStub(operation: string, parameters: IDataObject) {
	const credential = await host.newCredential({ gatewayUrl: stub.url });
	const all = { ...AS_SOMEONE, ...parameters };
	return await runJob(host, 'chat', operation, all, { credential });
}

describe('Chat → Get Many', () => {
	test('gives all chats, from now on backwards', async () => {
		const { json, error } = await chat('getAll', { returnAll: true });
		expect(error).toBeUndefined();
		expect(json).toHaveLength(45);
		expect(json[0]).toMatchObject({
			session_id: expect.stringMatching(/_1000$/) as string,
			unread_count: 0,
			last_message_time: '2026-01-01T00:00:00.000Z',
		});
		const calls = callsTo(host, '/im/session/list').map(businessParameters);
		expect(calls).toHaveLength(3);
		expect(calls[0]).toEqual({
			page_size: '20',
			start_time: String(Date.parse('2026-11-23T08:00:00Z')),
		});
	});

	test('asks for no more than wanted', async () => {
		const { json } = await chat('getAll', { limit: 5 });
		expect(json).toHaveLength(5);
		expect(callsTo(host, '/im/session/list')).toHaveLength(1);
	});
});

describe('Chat → Get', () => {
	test('gives one chat, without the picture of the buyer', async () => {
		const { json, error } = await chat('get', { chatId: CHAT });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ session_id: CHAT, unread_count: expect.any(Number) as number }]);
		expect(json[0]).not.toHaveProperty('head_url');
	});
});

describe('a chat in which a buyer writes', () => {
	test('has the reply, and is read', async () => {
		switchTalk(host.sandbox.world, 'chats', 1, 'shop-my@example.com');
		host.clock.passDays(1);
		const [{ session_id: chatId, unread_count }] = (await chat('getAll', { limit: 1 })).json;
		expect(unread_count).toBe(3);
		await chat('reply', { chatId, whatToSend: '1', text: 'Tomorrow' });
		const { json } = await chat('getMessages', { chatId });
		expect(json.map(({ from, text }) => [from, text])).toEqual([
			['seller', 'Tomorrow'],
			['buyer', 'When will it be shipped?'],
			['buyer', 'Is it still available?'],
			['buyer', 'สวัสดีค่ะ'],
		]);
		await chat('markAsRead', { chatId, lastMessageRead: json[0].message_id });
		expect((await chat('get', { chatId })).json).toMatchObject([{ unread_count: 0 }]);
	});
});

describe('Chat → Get Messages', () => {
	test('asks for the messages of the chat', async () => {
		const { error } = await chat('getMessages', { chatId: CHAT, limit: 7 });
		expect(error).toBeUndefined();
		expect(businessParameters(callsTo(host, '/im/message/list')[0])).toMatchObject({
			session_id: CHAT,
			page_size: '7',
		});
	});

	test('says who wrote what, and what the buyer does not see', async () => {
		const message = {
			message_id: '1zYOS7N0cuIqw96026',
			session_id: CHAT,
			from_account_type: 1,
			template_id: 1,
			type: 1,
			content: '{"txt":"你好","translateTxt":"hello"}',
			send_time: 1596550789323,
			status: 0,
			auto_reply: 'false',
			process_msg: '',
			from_account_id: '1891549323',
		};
		const picture = {
			...message,
			message_id: '2',
			from_account_type: '2',
			template_id: '3',
			content: '{"imgUrl":"https://sg-live.slatic.net/1.png","width":"10"}',
			status: '1',
			process_msg: 'The message has not been sent',
			auto_reply: true,
		};
		const system = { ...message, message_id: '3', type: 2, template_id: 2, content: 'Hi' };
		const message_list = [message, picture, system];
		stub.answer = () => accepted({ success: 'true', data: { message_list, has_more: false } });
		const { json } = await chatWithStub('getMessages', { chatId: CHAT });
		const same = { session_id: CHAT, message_id: message.message_id };
		const send_time = '2020-08-04T14:19:49.323Z';
		expect(json).toEqual([
			{
				...same,
				from: 'buyer',
				kind: 'Text',
				text: '你好',
				content: { translateTxt: 'hello' },
				send_time,
				auto_reply: false,
				recalled: false,
			},
			{
				...same,
				message_id: '2',
				from: 'seller',
				kind: 'Picture',
				content: { imgUrl: 'https://sg-live.slatic.net/1.png', width: '10' },
				send_time,
				auto_reply: true,
				recalled: true,
				process_msg: 'The message has not been sent',
			},
			{
				...same,
				message_id: '3',
				from: 'system',
				kind: '2',
				text: 'Hi',
				send_time,
				auto_reply: false,
				recalled: false,
			},
		]);
	});
});

describe.each([
	['markAsRead', '/im/session/read', { lastMessageRead: '1z' }, { last_read_message_id: '1z' }],
	['recall', '/im/message/recall', { messageId: '21d' }, { message_id: '21d' }],
])('Chat → %s', (operation, path, parameters, sent) => {
	test('names the chat and the message', async () => {
		const { json, error } = await chat(operation, { chatId: CHAT, ...parameters });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ success: true, requestId: expect.any(String) as string }]);
		expect(callsTo(host, path).map(businessParameters)).toEqual([{ session_id: CHAT, ...sent }]);
	});

	test('says what Lazada refuses', async () => {
		stub.answer = () =>
			accepted({ success: false, err_code: '-1', err_message: 'More than two minutes ago' });
		const { error } = await chatWithStub(operation, { chatId: CHAT, ...parameters });
		expect(error?.message).toContain('More than two minutes ago');
		expect(stub.asked).toHaveLength(1);
	});
});

describe('Chat → Open', () => {
	test("gives the chat with an order's buyer", async () => {
		const parameters = { order: { __rl: true, mode: 'id', value: '232432432423' } };
		stub.answer = () => accepted({ session_id: CHAT });
		const { json, error } = await chatWithStub('open', parameters);
		expect(error).toBeUndefined();
		expect(json).toEqual([{ success: true, requestId: 'request-of-the-stub', session_id: CHAT }]);
		expect(stub.asked[0].parameters).toMatchObject({ order_id: '232432432423' });
		await chat('open', parameters);
		expect(callsTo(host, '/im/session/open')[0].result).toBe('0');
	});
});
