import { listSecrets, findSecrets } from '../../support/secrets';
import { everythingIn } from './everythingIn';
import type { Host } from './host';
import { Printed } from './printed';
import { Thrown } from './thrown';
import { useHost } from './useHost';

/** A host whose log, at level debug, and whose Lazada node's errors are recorded. */
export interface WatchedHost {
	host: Host;
	thrown: Thrown;
	/** Checks that neither what was printed nor what was thrown holds a secret, and gives all secrets. */
	expectNothingLeaked: () => Promise<string[]>;
}

/** Starts a watched host for the tests of a file. */
export function useWatchedHost(): WatchedHost {
	const printed = new Printed();
	const thrown = new Thrown();
	// Before n8n makes its logger, which holds on to the console of that moment.
	beforeAll(() => printed.start());
	const host = useHost({ logLevel: 'debug' });
	beforeEach(() => {
		printed.clear();
		thrown.watch(host.nodeTypes.getByName('n8n-nodes-lazada.lazada'));
	});
	afterEach(() => thrown.restore());
	afterAll(() => printed.restore());
	return {
		host,
		thrown,
		async expectNothingLeaked() {
			const secrets = listSecrets(host.sandbox);
			expect(printed.text).toContain('Workflow execution finished');
			expect(findSecrets(printed.text, secrets)).toEqual([]);
			expect(findSecrets(everythingIn(await thrown.errors()), secrets)).toEqual([]);
			return secrets;
		},
	};
}
