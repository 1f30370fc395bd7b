import { createRequire } from 'node:module';
import { join } from 'node:path';
import { n8nHostFolder } from '../../../tools/host/hostFolder';

interface Tool {
	name: string;
	description: string;
	inputSchema: { properties: Record<string, { description?: string }> };
}

interface Answer {
	isError?: boolean;
	content: Array<{ text: string }>;
}

/** What the tests use of the official client of the Model Context Protocol. */
export interface McpClient {
	connect(transport: object): Promise<void>;
	listTools(): Promise<{ tools: Tool[] }>;
	callTool(call: { name: string; arguments: object }): Promise<Answer>;
	close(): Promise<void>;
}

interface Sdk {
	Client: new (info: { name: string; version: string }) => McpClient;
	StreamableHTTPClientTransport: new (url: URL) => object;
}

/** Connects to an MCP Server Trigger with the client that n8n's own installation has. */
export async function connectMcp(url: string): Promise<McpClient> {
	const host = await n8nHostFolder(() => undefined);
	const fromHost = createRequire(join(host, 'package.json'));
	const { Client } = fromHost('@modelcontextprotocol/sdk/client/index.js') as Sdk;
	const { StreamableHTTPClientTransport } = fromHost(
		'@modelcontextprotocol/sdk/client/streamableHttp.js',
	) as Sdk;
	const client = new Client({ name: 'tests', version: '1.0.0' });
	await client.connect(new StreamableHTTPClientTransport(new URL(url)));
	return client;
}
