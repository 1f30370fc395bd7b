import { randomUUID } from 'node:crypto';
import { NodeConnectionTypes, type INode } from 'n8n-workflow';
import { describeBuyer } from '../../sandbox/records/buyers';
import { eventually, PATIENTLY } from '../support/eventually';
import { connectMcp } from '../support/n8n/mcpClient';
import { authorizedCredential, useStage } from '../support/n8n/stage';
import { withCredential } from '../support/n8n/workflows';
import { findSecrets, listSecrets } from '../support/secrets';

function node(name: string, type: string, typeVersion: number, parameters: object): INode {
	const position: [number, number] = [0, 0];
	return { id: randomUUID(), name, type, typeVersion, position, parameters: { ...parameters } };
}

describe('Lazada tools of an MCP Server Trigger', () => {
	const stage = useStage();

	it(
		'are listed with what they do, and give an agent elsewhere neither secrets nor buyers',
		async () => {
			const { rest, sandbox } = stage;
			const credential = await authorizedCredential(stage);
			const path = `mcp-${randomUUID()}`;
			const server = node('Shop', '@n8n/n8n-nodes-langchain.mcpTrigger', 2, { path });
			const orders = node('Get Order', 'n8n-nodes-lazada.lazadaTool', 2, {
				resource: 'order',
				operation: 'get',
				orderId: {
					__rl: true,
					mode: 'id',
					value: "={{ $fromAI('order_id', 'The ID of the order', 'string') }}",
				},
			});
			const to = { node: 'Shop', type: NodeConnectionTypes.AiTool, index: 0 };
			const workflow = await rest.createWorkflow({
				name: 'Tools for agents elsewhere',
				nodes: [{ ...server, webhookId: path }, withCredential(orders, credential)],
				connections: { 'Get Order': { ai_tool: [[to]] } },
				settings: { executionOrder: 'v1' },
			});
			await rest.activateWorkflow(workflow.id, workflow.versionId);
			const client = await eventually(
				'the server',
				async () => await connectMcp(`${rest.url}/mcp/${path}`).catch(() => undefined),
			);

			const { tools } = await client.listTools();
			expect(tools).toMatchObject([
				{
					name: 'Get_Order',
					description: 'Get an order in Lazada',
					inputSchema: { properties: { order_id: { description: 'The ID of the order' } } },
				},
			]);
			const [{ account }] = sandbox.world.authorizations;
			const order_id = String(account.shops[0].sellerId * 1000);
			const found = await client.callTool({ name: 'Get_Order', arguments: { order_id } });
			const told = JSON.stringify(found);
			expect(told).toContain(order_id);
			expect(findSecrets(told, listSecrets(sandbox))).toEqual([]);
			expect(told).not.toContain(describeBuyer(0).customer_last_name);
			expect(told).not.toContain(describeBuyer(0).address_shipping.phone);

			const refused = await client.callTool({ name: 'Get_Order', arguments: { order_id: '7' } });
			expect(refused.isError).toBe(true);
			expect(refused.content[0].text).toMatch(/Invalid Order ID.*Lazada's code: 16/);
			await client.close();
			await rest.deactivateWorkflow(workflow.id);
		},
		PATIENTLY,
	);
});
