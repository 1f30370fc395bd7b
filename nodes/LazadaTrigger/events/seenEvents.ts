import type { IDataObject } from 'n8n-workflow';
import { ExpiringMap } from '../../../client/tokens/expiringMap';
import { StoredEvents } from './storedEvents';
import { wasStarted } from './wasStarted';

/** Lazada delivers a message again for about six hours [120168]. */
const REMEMBERED_MS = 7 * 3_600_000;
/** Of a shop with a thousand orders a day, several days; a key has some hundred bytes. */
const MAX_REMEMBERED = 50_000;
const MAX_TRIGGERS = 1_000;

/** Where a message arrived. */
export interface Arrival {
	/** Tells triggers apart. */
	trigger: string;
	/** Its answer to Lazada. */
	response: Parameters<typeof wasStarted>[0];
	/** The node's part of the workflow's static data. */
	data: IDataObject;
}

/**
 * The messages that have started a workflow. One whose workflow n8n could not start isn't among them: Lazada delivers it
 * again, and it counts as new.
 */
export class SeenEvents {
	private readonly seen: ExpiringMap<Promise<boolean>>;

	private readonly triggers: ExpiringMap<StoredEvents>;

	/** @param clock milliseconds since 1970 */
	constructor(clock: () => number) {
		this.seen = new ExpiringMap(clock, MAX_REMEMBERED);
		this.triggers = new ExpiringMap(clock, MAX_TRIGGERS);
	}

	/**
	 * Remembers a message, if its workflow starts.
	 *
	 * @param key what deliveries of the same message have in common
	 * @returns whether it had started one before; of two that come at the same time, the second waits for the first
	 */
	async isRepeat(key: string, { trigger, response, data }: Arrival): Promise<boolean> {
		const known = `${trigger} ${key}`;
		for (let before = this.seen.get(known); before !== undefined; before = this.seen.get(known)) {
			if (await before) return true;
			if (before === this.seen.get(known)) this.seen.delete(known);
		}
		if (this.storedFor(trigger).has(key, data)) return true;
		this.seen.set(known, wasStarted(response), REMEMBERED_MS);
		return false;
	}

	/** Stores a message that has started the workflow, for after a restart and for n8n's other processes. */
	store(key: string, { trigger, data }: Pick<Arrival, 'trigger' | 'data'>): void {
		this.storedFor(trigger).add(key, data);
	}

	private storedFor(trigger: string): StoredEvents {
		const stored = this.triggers.get(trigger) ?? new StoredEvents();
		this.triggers.set(trigger, stored, REMEMBERED_MS);
		return stored;
	}
}
