import { createHmac } from 'node:crypto';
import { fetch } from 'undici';
import { readOutput } from '../../tools/host/restClient';
import { MESSAGES, PUSH_APP } from '../support/pushMessages';
import { eventually, PATIENTLY } from '../support/eventually';
import { openConnectLink, type ConnectLink } from '../support/n8n/connectLink';
import { useStage } from '../support/n8n/stage';

const ALL = [
	...['orderStatus', 'productQualityCheck', 'chatMessage', 'productAdded', 'productEdited'],
	...['productDeleted', 'lowStock', 'videoStatus', 'authorizationEnding', 'returnStatus'],
	...['promotionEnding', 'categoryTree', 'shopStatus', 'packageStatus', 'chatSession'],
	...['productReview', 'jitPurchaseOrder', 'jitPickup', 'other'],
];
const TESTS = MESSAGES.filter(([title]) => title.startsWith('Test message'));
const REAL = MESSAGES.filter(([title]) => !title.startsWith('Test message'));

function sign(body: string): string {
	const { appKey, appSecret } = PUSH_APP;
	return createHmac('sha256', appSecret)
		.update(appKey + body)
		.digest('hex');
}

describe('a Lazada Trigger that takes pushed events', () => {
	const stage = useStage('all tests');
	let link: ConnectLink;

	beforeAll(async () => {
		const filters = { ownMessages: true, broadcasts: true };
		const parameters = { events: ALL, eventFilters: filters };
		link = await openConnectLink(stage, parameters, undefined, PUSH_APP);
	});

	afterAll(async () => await link.close());

	async function push(
		body: string,
		authorization = sign(body),
		headers: Record<string, string> = {},
	): Promise<number> {
		const { status } = await fetch(link.url, {
			method: 'POST',
			headers: { 'content-type': 'application/json', authorization, ...headers },
			body,
		});
		return status;
	}

	async function countRuns(): Promise<number> {
		return (await stage.rest.listExecutions(link.workflow.id)).length;
	}

	/** The items of all executions, the newest first. */
	async function readItems(): Promise<Array<Record<string, unknown>>> {
		const executions = await stage.rest.listExecutions(link.workflow.id);
		const all = executions.map(async ({ id }) =>
			readOutput(await stage.rest.finishedExecution(id), 'Lazada Trigger'),
		);
		return (await Promise.all(all)).flat();
	}

	it.each(REAL)(
		'%s starts the workflow once, and comes as it was',
		async (_title, { raw, authorization }) => {
			const before = await countRuns();
			expect(await push(raw, authorization)).toBe(200);
			expect(await push(raw, authorization)).toBe(200);
			await eventually('the run', async () => (await countRuns()) > before);
			expect(await countRuns()).toBe(before + 1);
			const items = await readItems();
			expect(items.map(({ message }) => message)).toContainEqual(JSON.parse(raw));
		},
		PATIENTLY,
	);

	it.each(TESTS)(
		'%s is acknowledged and starts nothing',
		async (_title, { raw, authorization }) => {
			const before = await countRuns();
			expect(await push(raw, authorization)).toBe(200);
			expect(await countRuns()).toBe(before);
		},
	);

	const [, { raw: paid }] = REAL[0];
	it.each<[string, string, string?, Record<string, string>?]>([
		['a body with one more blank', `${paid} `, sign(paid)],
		['no signature', paid, ''],
		['the signature of another app', paid, '0'.repeat(64)],
		['a page', paid, undefined, { 'content-type': 'text/html' }],
		[
			'100,000 lists in each other',
			`{"message_type":0,"data":${'['.repeat(1e5)}${']'.repeat(1e5)}}`,
		],
		['10 MB', `{"message_type":0,"data":{"a":"${'x'.repeat(1e7)}"}}`],
		['no type', '{"data":{}}'],
	])('%s is refused and starts nothing', async (_what, body, authorization, headers) => {
		const before = await countRuns();
		expect(await push(body, authorization, headers)).toBeGreaterThanOrEqual(400);
		expect(await countRuns()).toBe(before);
	});
});
