import {
	resolveWebhookDescriptionField,
	webhookDescriptionIsNativelyResolvable,
	type INode,
} from 'n8n-workflow';
import { LazadaTrigger } from '../../../../nodes/LazadaTrigger/LazadaTrigger.node';

function node(path: string): INode {
	const type = 'n8n-nodes-lazada.lazadaTrigger';
	const place = { id: '1', name: 'Trigger', type, typeVersion: 1.1, position: [0, 0] as [0, 0] };
	return { ...place, parameters: { path, events: ['orderStatus'] } };
}

describe('the webhooks of the Lazada Trigger', () => {
	const { webhooks = [] } = new LazadaTrigger().description;

	it('have their path without an expression that n8n evaluates, unless the user has written one', () => {
		expect(webhooks).toHaveLength(2);
		for (const webhook of webhooks) {
			const find = (path: string) => resolveWebhookDescriptionField(node(path), webhook, 'path');
			expect(find('lazada/shop')).toEqual({ resolved: true, value: 'lazada/shop' });
			expect(find('={{ "lazada" }}')).toEqual({ resolved: false });
		}
	});

	it('take a pushed message without any', () => {
		const pushed = webhooks.filter(({ httpMethod }) => httpMethod === 'POST');
		expect(pushed.map(webhookDescriptionIsNativelyResolvable)).toEqual([true]);
	});
});
