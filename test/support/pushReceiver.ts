import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { useFixture } from './useFixture';

type Json = Record<string, unknown>;

/** A message as it came. */
export interface ReceivedPush {
	method: string;
	headers: Record<string, unknown>;
	raw: string;
	body: Json;
}

/** Takes what is pushed. */
export interface PushReceiver {
	url: string;
	/** Without the test messages of *Verify*. */
	received: ReceivedPush[];
	/** How it answers: with 200 at once, until told otherwise. */
	answer: { status: number; afterMs: number };
}

function isTest({ body }: ReceivedPush): boolean {
	return body.seller_id === '9999';
}

async function open(): Promise<PushReceiver & { close: () => void }> {
	const receiver = { url: '', received: [] as ReceivedPush[], answer: { status: 200, afterMs: 0 } };
	const server = createServer((request, response) => {
		void (async () => {
			const chunks: Buffer[] = [];
			for await (const chunk of request) chunks.push(chunk as Buffer);
			const raw = Buffer.concat(chunks).toString('utf8');
			const { method = '', headers } = request;
			const push = { method, headers, raw, body: JSON.parse(raw) as Json };
			if (!isTest(push)) receiver.received.push(push);
			const { status, afterMs } = receiver.answer;
			await sleep(afterMs);
			response.writeHead(status).end();
		})();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/push`;
	const close = () => {
		server.close();
		server.closeAllConnections();
	};
	return { ...receiver, close };
}

/** A receiver for each test. Its members throw until then. */
export function usePushReceiver(): PushReceiver {
	const opened = useFixture(open, async ({ close }) => await Promise.resolve(close()), 'test');
	return {
		get url() {
			return opened().url;
		},
		get received() {
			return opened().received;
		},
		get answer() {
			return opened().answer;
		},
	};
}
