import { startSandbox, type Sandbox } from '../../../sandbox/server';
import { APP } from '../../e2e/support/stage';

const REFRESH = '/auth/token/refresh';

/** A sandbox that lets something happen between Lazada's work for a refresh and its answer. */
export interface FaultSandbox {
	sandbox: Sandbox;
	/** Once, at the next refresh that comes through. */
	beforeNextAnswer: (happens: () => void) => void;
}

export async function startFaultSandbox(): Promise<FaultSandbox> {
	let waiting: (() => void) | undefined;
	const sandbox = await startSandbox({
		apps: [{ ...APP, callbackUrls: [], kind: 'erp', whitelist: [] }],
		onCall: ({ path, result }) => {
			if (path !== REFRESH || result !== '0') return;
			const happens = waiting;
			waiting = undefined;
			happens?.();
		},
	});
	return {
		sandbox,
		beforeNextAnswer(happens) {
			waiting = happens;
		},
	};
}
