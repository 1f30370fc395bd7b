import type { CallLimit } from './callLimit';
import type { CallLog } from './callLog';
import type { Connections } from './connections';
import type { Faults } from './faults';
import type { Pusher } from './push/pusher';
import type { World } from './world';

/** What a sandbox consists of. */
export interface Parts {
	world: World;
	faults: Faults;
	log: CallLog;
	limit: CallLimit;
	connections: Connections;
	pusher: Pusher;
}

/** Resets a sandbox; apps, their push addresses and connections stay. */
export function reset({ world, faults, log, limit, pusher }: Parts): void {
	world.reset();
	faults.clear();
	log.clear();
	pusher.forget();
	limit.reset();
}
