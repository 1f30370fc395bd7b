import fastify from 'fastify';
import { useFixture } from '../useFixture';

/** A place for messages, such as a chat or mail service would be. */
export interface Inbox {
	url: string;
	/** Bodies of what was posted, oldest first. */
	messages: Array<Record<string, string>>;
	close: () => Promise<void>;
}

export async function openInbox(): Promise<Inbox> {
	const messages: Inbox['messages'] = [];
	const server = fastify({ forceCloseConnections: true });
	server.post('/', (request) => {
		messages.push(request.body as Record<string, string>);
		return {};
	});
	const url = await server.listen({ host: '127.0.0.1', port: 0 });
	return { url, messages, close: async () => await server.close() };
}

/** Opens an inbox for each test. Its members throw until then. */
export function useInbox(): Inbox {
	const inbox = useFixture(openInbox, async (opened) => await opened.close());
	return {
		get url() {
			return inbox().url;
		},
		get messages() {
			return inbox().messages;
		},
		close: async () => await inbox().close(),
	};
}
