import { startSandbox, type Sandbox, type SandboxOptions } from '../../../sandbox/server';
import { openApp } from '../../support/app';
import { useFixture } from '../../support/useFixture';

/** Starts a sandbox for the tests of a file. Its members throw until then. */
export function useSandbox(options: Partial<SandboxOptions> = {}): Sandbox {
	const started = useFixture(
		async () => await startSandbox({ apps: [openApp()], ...options }),
		async (sandbox) => await sandbox.close(),
		'all tests',
	);
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
		get pusher() {
			return started().pusher;
		},
		addShops: (wanted) => started().addShops(wanted),
		reset: () => started().reset(),
		close: async () => await started().close(),
	};
}
