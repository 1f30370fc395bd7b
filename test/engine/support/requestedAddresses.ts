import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

const CHANNEL = 'http.server.request.start';

/** Records what every server of this process is asked, such as `POST /rest/auth/token/create`. */
export class RequestedAddresses {
	readonly all: string[] = [];

	private readonly listener = (message: unknown): void => {
		const request: unknown = Reflect.get(Object(message), 'request');
		if (request instanceof IncomingMessage) this.all.push(`${request.method} ${request.url}`);
	};

	constructor() {
		subscribe(CHANNEL, this.listener);
	}

	stop(): void {
		unsubscribe(CHANNEL, this.listener);
	}
}
