import type { CallLimit } from './callLimit';
import type { CallLog } from './callLog';
import type { Connections } from './connections';
import type { Faults } from './faults';
import type { World } from './world';

/** What a sandbox consists of. */
export interface Parts {
	world: World;
	faults: Faults;
	log: CallLog;
	limit: CallLimit;
	connections: Connections;
}

/** Resets a sandbox; apps and connections stay. */
export function reset({ world, faults, log, limit }: Parts): void {
	world.reset();
	faults.clear();
	log.clear();
	limit.reset();
}
