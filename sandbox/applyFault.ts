import type { FastifyReply } from 'fastify';
import type { Fault } from './faults';

const BLOCK_PAGE =
	'<!DOCTYPE html><html><head><title>Blocked</title></head><body><h1>Sorry, you have been blocked</h1></body></html>';

/** Applies a fault to the response. */
export function applyFault(fault: Fault, reply: FastifyReply, body: Record<string, unknown>): void {
	const json = JSON.stringify(body);
	const { socket } = reply.raw;
	switch (fault.kind) {
		case 'code':
			void reply.send({
				code: fault.code ?? 'ServiceTimeout',
				type: 'ISP',
				message: fault.message ?? 'Fault on demand',
				...(fault.detail && { detail: fault.detail }),
				request_id: body.request_id,
			});
			return;
		case 'answer':
			void reply.send({ ...body, ...fault.body });
			return;
		case 'html':
			void reply
				.code(fault.status ?? 200)
				.type('text/html')
				.send(BLOCK_PAGE);
			return;
		case 'status':
			void reply
				.code(fault.status ?? 503)
				.type('text/plain')
				.send('');
			return;
		case 'truncated':
			void reply.type('application/json').send(json.slice(0, Math.ceil(json.length / 2)));
			return;
		case 'hang':
			reply.hijack();
			return;
		case 'drop':
			reply.hijack();
			socket?.destroy();
			return;
		case 'cut':
			reply.hijack();
			reply.raw.writeHead(200, {
				'content-type': 'application/json',
				'content-length': Buffer.byteLength(json),
			});
			reply.raw.write(json.slice(0, Math.ceil(json.length / 2)), () => socket?.destroy());
			return;
		case 'twice': {
			reply.hijack();
			const answer = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
			socket?.end(answer + answer);
		}
	}
}
