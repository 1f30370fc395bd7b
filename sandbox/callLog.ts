import type { Received } from './receive';

/** One call that the sandbox received. */
export interface LoggedCall {
	at: string;
	method: string;
	path: string;
	/** Secret values show their last four characters only. */
	parameters: Record<string, string>;
	files: string[];
	/** Lazada's code, or the kind of fault that was applied to the response. */
	result: string;
}

const SECRET_PARAMETERS = new Set(['access_token', 'refresh_token', 'code', 'sign']);

/** The calls received, newest last. */
export class CallLog {
	readonly calls: LoggedCall[] = [];

	/** @param listener told of each call */
	constructor(private readonly listener: (call: LoggedCall) => void = () => undefined) {}

	add(method: string, path: string, { parameters, uploads }: Received, result: string): void {
		const shown = [...parameters].map(([name, value]) => [
			name,
			SECRET_PARAMETERS.has(name) ? `…${value.slice(-4)}` : value,
		]);
		const call: LoggedCall = {
			at: new Date().toISOString(),
			method,
			path,
			parameters: Object.fromEntries(shown) as Record<string, string>,
			files: uploads.map(({ field, bytes }) => `${field}: ${bytes.length} bytes`),
			result,
		};
		this.calls.push(call);
		this.listener(call);
	}

	clear(): void {
		this.calls.length = 0;
	}
}
