import { Host, type HostOptions } from './host';

interface Options extends HostOptions {
	/** Whether each test begins with a new sandbox and at the same time, or all tests of the file share them. */
	reset?: 'before each test' | 'never';
}

/**
 * Starts a host for the tests of a file. Its members throw until then.
 *
 * Call it at the top of the file: hooks that need the host come after it.
 */
export function useHost({ reset = 'before each test', ...options }: Options = {}): Host {
	const host = new Host();
	beforeAll(async () => await host.start(options));
	if (reset === 'before each test') beforeEach(() => host.reset());
	afterAll(async () => await host.close());
	return host;
}
