import { randomUUID } from 'node:crypto';
import { describeBuyer } from '../../../sandbox/records/buyers';
import { readExample } from '../../../tools/host/exampleFile';
import type { CredentialRecord, SavedWorkflow } from '../../../tools/host/restClient';
import { PATIENTLY } from '../../support/eventually';
import { click, findQuestion, openChat, type ChatPage } from '../../support/n8n/chatPage';
import {
	lastToolAnswer,
	openScriptedModel,
	type ScriptedModel,
	type Turn,
} from '../../support/n8n/scriptedModel';
import { asked, authorizedCredential, useStage } from '../../support/n8n/stage';
import { findSecrets, listSecrets } from '../../support/secrets';

const FILE = 'agent-answers-reviews.json';
const REPLY = '/review/seller/reply/add';
const TEXT = 'Thank you for the nice words!';

const READING: Turn[] = [
	{ tool: 'Get_Orders', input: { created_after: '2026-11-01T00:00:00Z', status: 'pending' } },
	{ tool: 'Get_Products', input: { search: '' } },
	{ tool: 'Get_Reviews', input: { product_id: '7000' } },
];

describe('the example Agent Answers Reviews', () => {
	const stage = useStage('all tests');
	let credential: CredentialRecord;
	let model: ScriptedModel;
	let workflow: SavedWorkflow;
	const webhookId = randomUUID();

	beforeAll(async () => {
		credential = await authorizedCredential(stage);
		model = await openScriptedModel();
		const data = { apiKey: 'model-key', url: model.url };
		const { id, name } = await stage.rest.call<CredentialRecord>('POST', '/credentials', {
			...{ name: `Model ${webhookId}`, type: 'openAiApi', data },
		});
		const example = await readExample(FILE, credential, stage.sandbox.url);
		for (const node of example.nodes) {
			if (node.name === 'Replace Me: Your Model') node.credentials = { openAiApi: { id, name } };
			if (node.name === 'Ask the Shop') node.webhookId = webhookId;
		}
		workflow = await stage.rest.createWorkflow(example);
		await stage.rest.activateWorkflow(workflow.id, workflow.versionId);
	}, PATIENTLY);

	afterAll(async () => {
		await stage.rest.deactivateWorkflow(workflow.id);
		await model.close();
	});

	beforeEach(() => {
		stage.sandbox.log.clear();
		model.requests.length = 0;
	});

	/** Review `number` of the shop's twelve, each of which takes one reply. */
	function replyTo(number: number): Turn {
		const [{ account }] = stage.sandbox.world.authorizations;
		const review_id = String(account.shops[0].sellerId * 100_000 + number);
		const toolParameters = { review_id, reply: TEXT };
		return { tool: 'Reply_to_Review', input: { toolParameters, hitlParameters: {} } };
	}

	async function chat(turns: Turn[]): Promise<ChatPage> {
		model.plan(turns);
		return await openChat(stage.rest, webhookId, 'Answer the newest review of the first product');
	}

	it(
		'reads orders and reviews, writes nothing before a person approves, and then once',
		async () => {
			const page = await chat([...READING, replyTo(11), { answer: 'It is answered.' }]);
			const question = await findQuestion(page);

			expect(question.text).toContain(TEXT);
			expect(question.buttons.map(({ text }) => text).sort()).toEqual([
				'Decline',
				'Send the Reply',
			]);
			expect(asked(stage, '/orders/get')).toBe(1);
			expect(asked(stage, REPLY)).toBe(0);
			expect(model.requests).toHaveLength(4);

			await click(question, 'Send the Reply');
			await page.ended;
			expect(page.messages.at(-1)).toBe('It is answered.');
			expect(lastToolAnswer(model)).toContain('"success":true');
			await click(question, 'Send the Reply');
			const written = stage.sandbox.log.calls.filter(({ path }) => path === REPLY);
			expect(written.map(({ result, parameters }) => [result, parameters.content])).toEqual([
				['0', TEXT],
			]);
		},
		PATIENTLY,
	);

	it(
		'tells the model what the tools do, and shows it no secret and no buyer',
		async () => {
			const page = await chat([...READING, { answer: 'These are all.' }]);
			await page.ended;

			const [{ tools }] = model.requests;
			const seen = JSON.stringify(model.requests);
			const told = tools.map(({ function: { name, description } }) => [name, description]);
			expect(told).toEqual(
				expect.arrayContaining([
					['Get_Orders', 'Get many orders in Lazada'],
					['Reply_to_Review', 'Reply to a review in public in Lazada'],
				]),
			);
			expect(seen).toContain('order_id');
			expect(seen).toContain('review_content');
			expect(findSecrets(seen, listSecrets(stage.sandbox))).toEqual([]);
			const { customer_last_name, address_shipping, tax_code } = describeBuyer(0);
			const { address1, phone } = address_shipping;
			const buyers = [customer_last_name, address1, phone, tax_code];
			expect(buyers.filter((text) => seen.includes(text))).toEqual([]);
		},
		PATIENTLY,
	);

	it(
		'writes nothing where the person declines, and tells the agent so',
		async () => {
			const page = await chat([replyTo(10), { answer: 'Then I leave it.' }]);
			await click(await findQuestion(page), 'Decline');
			await page.ended;

			expect(page.messages.at(-1)).toBe('Then I leave it.');
			expect(lastToolAnswer(model)).toMatch(/rejected the tool call to Reply to Review/);
			expect(asked(stage, REPLY)).toBe(0);
		},
		PATIENTLY,
	);

	it(
		'tells the agent why Lazada refuses, and what to do',
		async () => {
			const page = await chat([replyTo(11), { answer: 'It has a reply.' }]);
			await click(await findQuestion(page), 'Send the Reply');
			await page.ended;

			expect(lastToolAnswer(model)).toMatch(/already/i);
			expect(lastToolAnswer(model)).toMatch(/request ID: \w+/);
			expect(asked(stage, REPLY)).toBe(1);
		},
		PATIENTLY,
	);
});
