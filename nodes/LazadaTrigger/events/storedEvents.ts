import type { IDataObject } from 'n8n-workflow';
import { fingerprint } from '../../../lazada/grants/storedGrant';

/** n8n reads and writes them as a whole; each takes 23 characters. */
const MAX_STORED = 1_000;
/** Each write costs n8n's database one, for which Lazada waits. */
const EVERY_MS = 5_000;

function readStored({ seen }: IDataObject): string[] {
	return typeof seen === 'string' ? seen.split(' ') : [];
}

/**
 * The messages that have started a trigger's workflow, as far as the workflow's static data says it: before n8n was
 * restarted, or in another of its processes.
 */
export class StoredEvents {
	private taken: string[] = [];

	private writtenAt = -Infinity;

	/** @param clock milliseconds since 1970 */
	constructor(private readonly clock: () => number) {}

	/** @param data the node's part of the static data */
	has(key: string, data: IDataObject): boolean {
		return readStored(data).includes(fingerprint(key));
	}

	/** Takes a message whose workflow n8n has started: it is stored together with a later one. */
	add(key: string): void {
		this.taken = [...this.taken, fingerprint(key)].slice(-MAX_STORED);
	}

	/**
	 * Puts a message that starts the workflow into the static data, with all that this process has taken: parallel
	 * webhooks, and other processes, overwrite each other's. n8n stores it once it has started the workflow (n8n 2.41.1,
	 * `live-webhooks.js`), so what it couldn't start can come again.
	 */
	write(key: string, data: IDataObject): void {
		if (this.clock() < this.writtenAt + EVERY_MS) return;
		this.writtenAt = this.clock();
		const all = new Set([...readStored(data), ...this.taken, fingerprint(key)]);
		data.seen = [...all].slice(-MAX_STORED).join(' ');
	}
}
