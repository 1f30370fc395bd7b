import type { Server } from 'node:http';

/** Counts TCP connections to the sandbox, that of a `/control/*` call included. */
export class Connections {
	/** Open now. */
	open = 0;

	/** Open at the same time since the start, or since `forget`. */
	most = 0;

	constructor(server: Server) {
		server.on('connection', (socket) => {
			this.open += 1;
			this.most = Math.max(this.most, this.open);
			socket.once('close', () => (this.open -= 1));
		});
	}

	/** Restarts `most` from the connections open now. */
	forget(): void {
		this.most = this.open;
	}
}
