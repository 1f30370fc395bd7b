import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { receivePush } from '../../../../../nodes/LazadaTrigger/events/receivePush';
import { MESSAGES, PUSH_APP, sample, signBody } from '../../../../support/pushMessages';

const PAID = sample('Paid order line');
const VERIFY = sample('Test message, newer form');
const CHAT = sample('A buyer writes');

let triggers = 0;

/** A trigger of its own, and what came of each request to it. */
class Trigger {
	readonly log: string[] = [];

	readonly static: IDataObject = {};

	/** What n8n has stored of it. */
	stored: IDataObject = {};

	credential: () => IDataObject = () => ({ ...PUSH_APP, environment: 'lazada' });

	private readonly id = `trigger-${(triggers += 1)}`;

	constructor(
		private readonly parameters: IDataObject,
		private readonly mode = 'webhook',
	) {}

	async push(body: Buffer, authorization: string | undefined = signBody(body)) {
		const sent = { statusCode: 200, reason: '' };
		const response = {
			...{ statusCode: 200, setHeader: () => undefined },
			end(reason = '') {
				Object.assign(sent, { statusCode: response.statusCode, reason });
			},
		};
		const context: Partial<IWebhookFunctions> = {
			getRequestObject: () =>
				({
					headers: { 'content-type': 'application/json', authorization },
					...{ rawHeaders: ['Authorization', authorization], rawBody: body },
				}) as unknown as ReturnType<IWebhookFunctions['getRequestObject']>,
			getResponseObject: () =>
				response as unknown as ReturnType<IWebhookFunctions['getResponseObject']>,
			getNodeParameter: ((name: string, fallback: unknown) =>
				this.parameters[name] ?? fallback) as IWebhookFunctions['getNodeParameter'],
			getCredentials: async <T extends object>() => await Promise.resolve(this.credential() as T),
			getNode: () => ({
				...{ id: this.id, name: 'Lazada Trigger', type: 'lazadaTrigger', typeVersion: 1 },
				...{ position: [0, 0], parameters: {} },
			}),
			getWorkflow: () => ({ id: 'workflow-1', active: true }),
			getMode: () => this.mode as ReturnType<IWebhookFunctions['getMode']>,
			getWorkflowStaticData: () => this.static,
			logger: {
				warn: (line: string) => this.log.push(line),
			} as unknown as IWebhookFunctions['logger'],
		};
		const answer = await receivePush(context as IWebhookFunctions);
		const { workflowData } = answer;
		expect(this.static).toEqual(this.stored);
		// As n8n does once it has started the workflow.
		if (workflowData !== undefined) response.end(answer.webhookResponse as string);
		this.stored = { ...this.static };
		return { ...sent, items: (workflowData ?? []).flat().map(({ json }) => json) };
	}
}

describe('a message that Lazada pushes', () => {
	const events = ['orderStatus', 'chatMessage'];

	it('starts the workflow with what it says, once', async () => {
		const trigger = new Trigger({ events });
		const [first, second] = [await trigger.push(PAID), await trigger.push(PAID)];
		expect(first).toMatchObject({
			statusCode: 200,
			items: [
				{
					...{ event: 'orderStatus', messageType: 0, sellerId: '1500', country: 'sg' },
					...{ status: 'pending', at: '2026-09-21T14:13:20.000Z' },
					...{ orderId: '100000000000001', orderItemId: '100000000000011' },
					message: JSON.parse(PAID.toString()) as IDataObject,
				},
			],
		});
		expect(second).toMatchObject({ statusCode: 200, items: [] });
	});

	it('is stored once it has started the workflow, not before', async () => {
		const trigger = new Trigger({ events });
		await trigger.push(PAID);
		expect(trigger.stored).toEqual({ seen: expect.stringMatching(/^[\w-]{11}$/) as string });
		await trigger.push(PAID);
		await trigger.push(CHAT);
		expect((trigger.stored.seen as string).split(' ')).toHaveLength(2);
	});

	it('leaves nothing stored of a test run', async () => {
		const trigger = new Trigger({ events }, 'manual');
		expect((await trigger.push(PAID)).items).toHaveLength(1);
		expect(trigger.stored).toEqual({});
	});

	it('starts another trigger as well', async () => {
		for (const trigger of [new Trigger({ events }), new Trigger({ events })]) {
			expect((await trigger.push(PAID)).items).toHaveLength(1);
		}
	});

	it.each([
		['another event', { events: ['lowStock'] }, PAID],
		['another seller', { events, eventFilters: { sellerIds: '1, 2' } }, PAID],
		['another country', { events, eventFilters: { countries: ['my'] } }, PAID],
		['another status', { events, eventFilters: { statuses: 'shipped' } }, PAID],
		['the test message of the console', { events }, VERIFY],
	])('is acknowledged and starts nothing where it is %s', async (_what, parameters, body) => {
		const answer = await new Trigger(parameters).push(body);
		expect(answer).toEqual({ statusCode: 200, reason: '', items: [] });
	});

	it.each([
		['seller', { events, eventFilters: { sellerIds: '1, 1500' } }, PAID],
		['country', { events, eventFilters: { countries: ['sg'] } }, PAID],
		['status', { events, eventFilters: { statuses: 'Pending, shipped' } }, PAID],
		[
			'chat message, whatever statuses are wanted',
			{ events, eventFilters: { statuses: 'x' } },
			CHAT,
		],
	])('starts the workflow where it is the wanted %s', async (_what, parameters, body) => {
		expect((await new Trigger(parameters).push(body)).items).toHaveLength(1);
	});

	it('is shown in a test run, also again, and the test message too', async () => {
		const trigger = new Trigger({ events: ['lowStock'] }, 'manual');
		for (const body of [PAID, PAID, VERIFY]) {
			expect((await trigger.push(body)).items).toHaveLength(1);
		}
	});

	it('of any sample is taken as signed, and refused by another secret', async () => {
		const trigger = new Trigger({ events });
		const other = new Trigger({ events });
		other.credential = () => ({ ...PUSH_APP, environment: 'lazada', appSecret: 'another' });
		for (const [, { raw, authorization }] of MESSAGES) {
			const body = Buffer.from(raw);
			expect((await trigger.push(body, authorization)).statusCode).toBe(200);
			expect((await other.push(body, authorization)).statusCode).toBe(401);
		}
	});
});

describe('a message that is not taken', () => {
	const events = ['orderStatus'];

	it('by an old App Secret is told in the log with what to do, once a minute', async () => {
		const trigger = new Trigger({ events });
		trigger.credential = () => ({ ...PUSH_APP, environment: 'lazada', appSecret: 'the-new-one' });
		for (const body of [PAID, CHAT]) expect((await trigger.push(body)).statusCode).toBe(401);
		expect(trigger.log).toHaveLength(1);
		expect(trigger.log[0]).toMatch(
			/^Lazada Trigger: .*App Secret in the credential.*enter it there/,
		);
		expect(trigger.log[0]).not.toContain('the-new-one');
	});

	it('without a signature is told as that', async () => {
		const trigger = new Trigger({ events });
		expect(await trigger.push(PAID, '')).toMatchObject({ statusCode: 401, items: [] });
		expect(trigger.log).toEqual([expect.stringContaining('without a signature')]);
	});

	it('because the credential cannot be read comes again, and starts nothing', async () => {
		const trigger = new Trigger({ events });
		trigger.credential = () => {
			throw new Error('The credential is gone');
		};
		expect(await trigger.push(PAID)).toMatchObject({ statusCode: 503, items: [] });
		expect(trigger.log).toEqual([expect.stringContaining('The credential is gone')]);
		trigger.credential = () => ({ ...PUSH_APP, environment: 'lazada' });
		expect((await trigger.push(PAID)).items).toHaveLength(1);
	});

	it('by a trigger for consents alone is told so', async () => {
		const answer = await new Trigger({ events: ['sellerAuthorized'] }).push(PAID);
		expect(answer).toMatchObject({ statusCode: 405, items: [] });
	});

	it.each([
		['isn’t JSON', '{"message_type":0,'],
		['is nested too deep', `{"message_type":0,"data":${'['.repeat(99)}${']'.repeat(99)}}`],
		['has no type', '{"data":{}}'],
	])('because it %s is told so', async (_what, text) => {
		const answer = await new Trigger({ events }).push(Buffer.from(text));
		expect(answer).toMatchObject({ statusCode: 400, items: [] });
		expect(answer.reason).toMatch(/JSON|deep|message_type/);
	});
});
