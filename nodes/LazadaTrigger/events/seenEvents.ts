import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { ExpiringMap } from '../../../client/tokens/expiringMap';

/** Lazada delivers a message again for about six hours [120168]. */
const REMEMBERED_MS = 7 * 3_600_000;
/** Of a shop with a thousand orders a day, several days; a key has some hundred bytes. */
const MAX_REMEMBERED = 50_000;

type Sent = Pick<ServerResponse, 'statusCode' | 'writableFinished' | 'on' | 'once' | 'emit'>;

/** Whether n8n answered that it has started the workflow. */
async function wasTaken(response: Sent): Promise<boolean> {
	await once(response as ServerResponse, 'close');
	return response.writableFinished && response.statusCode === 200;
}

/**
 * The messages that have started a workflow in this process. One whose workflow n8n could not start isn't among them:
 * Lazada delivers it again, and it counts as new.
 */
export class SeenEvents {
	private readonly seen: ExpiringMap<Promise<boolean>>;

	/** @param clock milliseconds since 1970 */
	constructor(clock: () => number) {
		this.seen = new ExpiringMap(clock, MAX_REMEMBERED);
	}

	/**
	 * Remembers a message, if its workflow starts.
	 *
	 * @returns whether it had started one before; of two that come at the same time, the second waits for the first
	 */
	async isRepeat(key: string, response: Sent): Promise<boolean> {
		const before = this.seen.get(key);
		if (before !== undefined && (await before)) return true;
		this.seen.set(key, wasTaken(response), REMEMBERED_MS);
		return false;
	}
}
