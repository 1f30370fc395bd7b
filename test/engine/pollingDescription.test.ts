import {
	NodeHelpers,
	toCronExpression,
	type INodeParameters,
	type TriggerTime,
} from 'n8n-workflow';
import { expectIcons, listValues, property, shownFields } from './support/description';
import { Poller } from './support/poller';
import { useHost } from './support/useHost';

const TYPE = 'n8n-nodes-lazada.lazadaPollingTrigger';
const host = useHost();

const describeNode = () => host.nodeTypes.getByName(TYPE).description;

/** The parameters of a node as n8n reads them, where only these are saved. */
function readParameters(saved: INodeParameters): INodeParameters {
	const description = describeNode();
	const { properties } = description;
	return NodeHelpers.getNodeParameters(properties, saved, true, false, null, description) ?? {};
}

describe('the polling trigger', () => {
	test('is shown as Lazada Polling Trigger, with icons and what n8n needs to poll', () => {
		const { displayName, polling, credentials, iconUrl } = describeNode();
		expect(displayName).toBe('Lazada Polling Trigger');
		expect(polling).toBe(true);
		expect(credentials).toEqual([{ name: 'lazadaApi', required: true }]);
		expectIcons(iconUrl);
	});

	test('has one field for its poll times, and polls every hour where nothing is saved', () => {
		const named = describeNode().properties.filter(({ name }) => name === 'pollTimes');
		expect(named).toHaveLength(1);
		const { pollTimes } = readParameters({});
		const [time, ...others] = (pollTimes as unknown as { item: TriggerTime[] }).item;
		expect(others).toEqual([]);
		expect(toCronExpression(time)).toMatch(/^\d+ 0 \* \* \* \*$/);
	});

	test('polls as it is saved', () => {
		const pollTimes = { item: [{ mode: 'custom', cronExpression: '5 0 */6 * * *' }] };
		expect(readParameters({ pollTimes }).pollTimes).toEqual(pollTimes);
	});

	test("keeps n8n's own field for other nodes as it is", () => {
		const mine = property('pollTimes', describeNode().properties);
		expect(mine.displayName).toBe('Poll Times');
		expect(JSON.stringify(mine.options)).toContain('everyHour');
		expect(JSON.stringify(mine.default)).not.toContain('everyMinute');
	});

	test.each([
		['orderCreated', ['includeItems']],
		['orderChanged', ['status', 'includeItems']],
		['returnCreated', []],
		['returnChanged', []],
		['productChanged', []],
		['reviewCreated', ['products']],
		['messageCreated', []],
	])('asks for %s only what it needs', (event, own) => {
		const shown = shownFields(describeNode(), { event }).map(({ name }) => name);
		const common = ['pollTimes', 'pollNotice', 'event'];
		expect(shown).toEqual([...common, ...own, 'begin', 'countries', 'simplify']);
	});

	test('offers these events', () => {
		expect(listValues(property('event', describeNode().properties)).sort()).toEqual([
			'messageCreated',
			'orderChanged',
			'orderCreated',
			'productChanged',
			'returnChanged',
			'returnCreated',
			'reviewCreated',
		]);
	});

	test('refuses an event that it does not know, and products that are none', async () => {
		const credential = await host.authorizedCredential('sg');
		const poll = async (parameters: INodeParameters) =>
			await new Poller(host, credential, parameters).poll();
		await expect(poll({ event: 'toString' })).rejects.toThrow('no event "toString"');
		await expect(poll({ event: 'reviewCreated', products: '7000, x' })).rejects.toThrow(
			'"x" is no product ID',
		);
	});
});
