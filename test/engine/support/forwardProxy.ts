import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP proxy on this machine that passes requests on, and remembers the paths. */
export class ForwardProxy {
	/** Behind `/rest`, of what went through it, oldest first. */
	readonly passed: string[] = [];

	private readonly server: Server = createServer((incoming, outgoing) => {
		const { url = '', method, headers } = incoming;
		this.passed.push(new URL(url).pathname.replace(/^\/rest/, ''));
		const onward = request(url, { method, headers }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		incoming.pipe(onward);
	});

	async start(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
	}

	get url(): string {
		const { port } = this.server.address() as AddressInfo;
		return `http://127.0.0.1:${port}`;
	}

	async close(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}
