import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance } from 'fastify';

/** What a stub was asked. */
export interface Asked {
	method: string;
	/** Behind `/rest`. */
	path: string;
	parameters: Record<string, string>;
}

/** An answer with `code` 0 and these members. */
export function accepted(members: object): string {
	return JSON.stringify({ ...members, code: '0', request_id: 'request-of-the-stub' });
}

const acceptAll = () => accepted({ data: {} });

/** A gateway that answers whatever a test lets it answer, signature unseen. */
export class StubGateway {
	/** What was asked since the test began, oldest first. */
	readonly asked: Asked[] = [];

	/** Gives the text of each answer. */
	answer: (asked: Asked, count: number) => string = acceptAll;

	private readonly server: FastifyInstance = fastify({ forceCloseConnections: true });

	private listening: string | undefined;

	async start(): Promise<void> {
		await this.server.register(formbody);
		this.server.all('/rest/*', async (request, reply) => {
			const path = request.url.split('?')[0].slice('/rest'.length);
			const parameters = {
				...Object(request.query),
				...Object(request.body),
			} as Asked['parameters'];
			const asked = { method: request.method, path, parameters };
			this.asked.push(asked);
			return await reply.type('application/json').send(this.answer(asked, this.asked.length));
		});
		this.listening = await this.server.listen({ host: '127.0.0.1', port: 0 });
	}

	get url(): string {
		if (this.listening === undefined) throw new Error('The stub starts only before the first test');
		return this.listening;
	}

	reset(): void {
		this.asked.length = 0;
		this.answer = acceptAll;
	}

	async close(): Promise<void> {
		await this.server.close();
	}
}

/** A stub for the tests of a file. */
export function useStubGateway(): StubGateway {
	const stub = new StubGateway();
	beforeAll(async () => await stub.start());
	beforeEach(() => stub.reset());
	afterAll(async () => await stub.close());
	return stub;
}

/** Parameters of a call to a stub, which needs no authorized shop. */
export const AS_SOMEONE = { tokenSource: 'input', accessToken: 'token-of-someone', country: 'my' };
