import type { FastifyReply } from 'fastify';

export const FAULT_KINDS = ['code', 'html', 'status', 'hang', 'drop', 'cut', 'truncated'] as const;

/** Something that goes wrong on demand. */
export interface Fault {
	/**
	 * `code`: an error code in HTTP 200. `html`: a block page. `status`: an HTTP status without JSON.
	 * `hang`: no answer. `drop`: the connection ends before the answer. `cut`: it ends inside the answer.
	 * `truncated`: a complete answer whose JSON stops in the middle.
	 */
	kind: (typeof FAULT_KINDS)[number];
	/** Path behind `/rest`; every API if left out. */
	path?: string;
	/** How many calls it befalls; 1 if left out. */
	times?: number;
	/** Whether Lazada does its work first, so that only the answer is lost. */
	afterWork?: boolean;
	/** For `code`. */
	code?: string;
	message?: string;
	/** For `status` and `html`. */
	status?: number;
}

/** The faults that are still to come. */
export class Faults {
	private waiting: Array<Fault & { left: number }> = [];

	add(fault: Fault): void {
		this.waiting.push({ ...fault, left: fault.times ?? 1 });
	}

	clear(): void {
		this.waiting = [];
	}

	/** Takes the next fault for a call, if one is due. */
	take(path: string): Fault | undefined {
		const fault = this.waiting.find((candidate) => (candidate.path ?? path) === path);
		if (fault) fault.left -= 1;
		this.waiting = this.waiting.filter(({ left }) => left > 0);
		return fault;
	}
}

const BLOCK_PAGE =
	'<!DOCTYPE html><html><head><title>Blocked</title></head><body><h1>Sorry, you have been blocked</h1></body></html>';

/** Lets a fault befall an answer. */
export function befall(fault: Fault, reply: FastifyReply, body: Record<string, unknown>): void {
	const json = JSON.stringify(body);
	const { socket } = reply.raw;
	switch (fault.kind) {
		case 'code':
			void reply.send({
				code: fault.code ?? 'ServiceTimeout',
				type: 'ISP',
				message: fault.message ?? 'Fault on demand',
				request_id: body.request_id,
			});
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
	}
}
