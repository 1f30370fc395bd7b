import type { IDataObject } from 'n8n-workflow';
import { fingerprint } from '../../../lazada/grants/storedGrant';

/** n8n reads and writes them as a whole, with each message. */
const MAX_STORED = 1_000;
/** 66 bits: of a thousand messages, a new one is like one of them once in 10^17. */
const KEY_LENGTH = 11;
/** More than come at once. All that a process has taken would push out what other processes take. */
const MAX_RECENT = 100;

function shorten(key: string): string {
	return fingerprint(key).slice(0, KEY_LENGTH);
}

function readStored({ seen }: IDataObject): string[] {
	return typeof seen === 'string' ? seen.split(' ') : [];
}

/**
 * The messages that have started a trigger's workflow, as far as the workflow's static data says it: before n8n was
 * restarted, or in another of its processes.
 */
export class StoredEvents {
	/** What this process has taken last. */
	private recent: string[] = [];

	/** @param data the node's part of the static data */
	has(key: string, data: IDataObject): boolean {
		return readStored(data).includes(shorten(key));
	}

	/**
	 * Puts a message that has started the workflow into the static data, with those that this process has taken just
	 * before: webhooks that run at the same time overwrite each other's.
	 */
	add(key: string, data: IDataObject): void {
		const recent = new Set([...this.recent, shorten(key)]);
		this.recent = [...recent].slice(-MAX_RECENT);
		data.seen = [...new Set([...readStored(data), ...recent])].slice(-MAX_STORED).join(' ');
	}
}
