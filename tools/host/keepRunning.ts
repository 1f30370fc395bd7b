import type { N8n } from './n8nProcess';

/** Something that runs until it is stopped. */
export interface Stoppable {
	stop(): Promise<void>;
}

/** Starts a process of n8n, and again whenever it ends, as those do who run n8n. */
export async function keepRunning(start: () => Promise<N8n>): Promise<Stoppable> {
	let n8n = await start();
	let isStopping = false;
	const watch = async () => {
		for (;;) {
			await n8n.ended;
			await n8n.stop();
			if (isStopping) return;
			n8n = await start();
			// Whoever stopped it while it started did not know it.
			if (isStopping) await n8n.stop();
		}
	};
	const watching = watch();
	// A start that fails is told of at the end.
	watching.catch(() => undefined);
	return {
		async stop() {
			isStopping = true;
			await n8n.stop();
			await watching;
		},
	};
}
