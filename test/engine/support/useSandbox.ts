import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/server';
import { OPEN_APP } from '../../support/app';

/** Starts a sandbox for the tests of a file. Its members throw until then. */
export function useSandbox(options: Partial<SandboxOptions> = {}): Sandbox {
	let running: Sandbox | undefined;
	const started = (): Sandbox => {
		if (running === undefined) throw new Error('The sandbox starts only before the first test');
		return running;
	};
	beforeAll(async () => {
		running = await startSandbox({ apps: [OPEN_APP], ...options });
	});
	afterAll(async () => await started().close());
	return {
		get url() {
			return started().url;
		},
		get world() {
			return started().world;
		},
		get faults() {
			return started().faults;
		},
		get log() {
			return started().log;
		},
		get limit() {
			return started().limit;
		},
		get connections() {
			return started().connections;
		},
		addShops: (wanted) => started().addShops(wanted),
		reset: () => started().reset(),
		close: async () => await started().close(),
	};
}
