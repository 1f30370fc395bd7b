/** Names by which the set-up tells the tests of queue mode where its processes are. */
export const QUEUE = { webhookUrl: 'QUEUE_WEBHOOK_URL', folder: 'QUEUE_FOLDER' } as const;

/** What the set-up wrote there. */
export function queue(name: keyof typeof QUEUE): string {
	const value = process.env[QUEUE[name]];
	if (value === undefined) throw new Error(`${QUEUE[name]} is not set: the set-up did not run`);
	return value;
}
