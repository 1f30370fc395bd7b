import type { IDataObject } from 'n8n-workflow';
import { Lazada } from '../../../nodes/Lazada/Lazada.node';
import { businessParameters, callsTo } from '../support/apiCall';
import { shownFields } from '../support/description';
import { runJob } from '../support/job';
import { accepted, AS_SOMEONE, useStubGateway } from '../support/stubGateway';
import { useHost } from '../support/useHost';

const CHAT = '100094063_2_1011822749_1_103';
const PATH = '/im/message/send';

const host = useHost();
const stub = useStubGateway();

function picked(value: string): IDataObject {
	return { __rl: true, mode: 'id', value };
}

async function reply(parameters: IDataObject) {
	const credential = await host.authorizedCredential('my');
	return await runJob(host, 'chat', 'reply', { chatId: CHAT, ...parameters }, { credential });
}

/** What each kind of message is made of [API reference], and what the form asks for it. */
const KINDS: Array<[kind: string, form: IDataObject, sent: Record<string, string>]> = [
	['1', { text: 'Hello, 你好 & +1' }, { txt: 'Hello, 你好 & +1' }],
	[
		'3',
		{ imageUrl: 'https://sg-live.slatic.net/1.png', width: 445, height: 168 },
		{ img_url: 'https://sg-live.slatic.net/1.png', width: '445', height: '168' },
	],
	['4', { text: '[happy]' }, { txt: '[happy]' }],
	[
		'6',
		{ videoId: '3334313', width: 220, height: 720 },
		{ video_id: '3334313', width: '220', height: '720' },
	],
	['10006', { product: picked('1762013406') }, { item_id: '1762013406' }],
	['10007', { order: picked('1762013407') }, { order_id: '1762013407' }],
	['10008', { voucherId: '91471122422003' }, { promotion_id: '91471122422003' }],
	['10010', {}, {}],
];

/** Fields of all kinds, as they stay in a node whose kind was changed. */
const LEFT = Object.assign({}, ...KINDS.map(([, form]) => form)) as IDataObject;

describe('Chat → Reply', () => {
	test.each(KINDS)('sends %s with its own fields alone', async (whatToSend, form, sent) => {
		const { json, error } = await reply({ ...LEFT, ...form, whatToSend });
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ success: true, message_id: expect.any(String) as string }]);
		expect(callsTo(host, PATH).map(businessParameters)).toEqual([
			{ session_id: CHAT, template_id: whatToSend, ...sent },
		]);
	});

	test.each(KINDS)('shows the fields that %s needs', (whatToSend, form) => {
		const { description } = new Lazada();
		const shown = shownFields(description, {
			resource: 'chat',
			operation: 'reply',
			whatToSend,
		}).map(({ name }) => name);
		const own = Object.keys(LEFT).filter((name) => shown.includes(name));
		expect(own.sort()).toEqual(Object.keys(form).sort());
	});

	const LACKING = KINDS.flatMap(([kind, form]) =>
		Object.keys(form).map((field) => [kind, field, form] as const),
	);

	test.each(LACKING)('sends no %s without its field %s', async (whatToSend, field, form) => {
		const none = '={{ "" }}';
		const empty = typeof form[field] === 'object' ? picked(none) : none;
		const { error } = await reply({ ...form, whatToSend, [field]: empty });
		expect(error?.message).toMatch(/^The field .* is empty$/);
		expect(host.sandbox.log.calls).toEqual([]);
	});

	test('sends nothing of a kind that Lazada does not have', async () => {
		const { error } = await reply({ whatToSend: '99', text: 'Hello' });
		expect(error?.message).toContain('can\'t be "99"');
		expect(host.sandbox.log.calls).toEqual([]);
	});

	test('is not sent again by itself, whatever became of it', async () => {
		stub.answer = () => accepted({}).slice(0, 20);
		const credential = await host.newCredential({ gatewayUrl: stub.url });
		const parameters = { ...AS_SOMEONE, chatId: CHAT, whatToSend: '1', text: 'Hello' };
		const { error } = await runJob(host, 'chat', 'reply', parameters, { credential });
		expect(error).toBeDefined();
		expect(stub.asked).toHaveLength(1);
	});

	test('says in its description that the buyer sees it', () => {
		const operations = new Lazada().description.properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ options = [] }) => options)
			.filter((option) => 'value' in option && option.value === 'reply');
		expect(operations).toHaveLength(2);
		for (const operation of operations) {
			expect('description' in operation && operation.description).toMatch(/buyers? .*(sees|read)/);
		}
	});
});
