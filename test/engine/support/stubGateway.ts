import formbody from '@fastify/formbody';
import fastify from 'fastify';

/** What a stub was asked. */
export interface Asked {
	method: string;
	/** Behind `/rest`. */
	path: string;
	parameters: Record<string, string>;
}

/** A gateway that answers whatever a test lets it answer, signature unseen. */
export interface StubGateway {
	url: string;
	/** What was asked, oldest first. */
	asked: Asked[];
	/** Gives the text of each answer. */
	answer: (asked: Asked, count: number) => string;
	close(): Promise<void>;
}

/** An answer with `code` 0 and these members. */
export function accepted(members: object): string {
	return JSON.stringify({ ...members, code: '0', request_id: 'request-of-the-stub' });
}

export async function startStubGateway(): Promise<StubGateway> {
	const server = fastify({ forceCloseConnections: true });
	await server.register(formbody);
	const stub: StubGateway = {
		url: '',
		asked: [],
		answer: () => accepted({ data: {} }),
		close: async () => await server.close(),
	};
	server.all('/rest/*', async (request, reply) => {
		const path = request.url.split('?')[0].slice('/rest'.length);
		const parameters = { ...Object(request.query), ...Object(request.body) } as Asked['parameters'];
		const asked = { method: request.method, path, parameters };
		stub.asked.push(asked);
		return await reply.type('application/json').send(stub.answer(asked, stub.asked.length));
	});
	stub.url = await server.listen({ host: '127.0.0.1', port: 0 });
	return stub;
}

/** Parameters of a call to a stub, which needs no authorized shop. */
export const AS_SOMEONE = { tokenSource: 'input', accessToken: 'token-of-someone', country: 'my' };
