import fastify, { type FastifyInstance } from 'fastify';
import { completeAnswer } from './completeAnswer';
import type { Host } from './host';

const PREFIX = '/rest';

/** A gateway that lets the sandbox answer, and completes its answers by Lazada's reference. */
export class DocumentedGateway {
	private readonly server: FastifyInstance = fastify({ forceCloseConnections: true });

	constructor(private readonly host: Host) {}

	/** @returns its address, for the credential */
	async start(): Promise<string> {
		this.server.removeAllContentTypeParsers();
		this.server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
			done(null, body);
		});
		this.server.all(`${PREFIX}/*`, async ({ method, url, headers, body }, reply) => {
			const type = headers['content-type'];
			const answer = await fetch(this.host.sandbox.url + url, {
				method,
				headers: type === undefined ? {} : { 'content-type': type },
				body: body instanceof Buffer ? new Uint8Array(body) : undefined,
			});
			const path = url.split('?')[0].slice(PREFIX.length);
			return await reply.send(completeAnswer(path, await answer.json()));
		});
		return await this.server.listen({ host: '127.0.0.1', port: 0 });
	}

	async close(): Promise<void> {
		await this.server.close();
	}
}
