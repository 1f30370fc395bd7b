import type { FastifyInstance } from 'fastify';
import { serveControlOfSellers } from './controlSellers';
import { serveControlOfTalk } from './controlTalk';
import { ControlError } from './errors';
import { FAULT_KINDS, type Fault } from './faults';
import { reset, type Parts } from './parts';
import { serveControlOfPush } from './push/controlPush';
import { LIMIT_SETTINGS, type Settings } from './settings';
import type { App } from './world';

function checkedFault(fault: Fault): Fault {
	if (!FAULT_KINDS.includes(fault.kind)) {
		throw new ControlError(`kind is one of ${FAULT_KINDS.join(', ')}`);
	}
	if (fault.kind === 'answer' && !fault.body) {
		throw new ControlError('A fault of the kind answer needs a body');
	}
	return fault;
}

/** Serves `/control/*`, by which tests control the sandbox. */
export function serveControl(server: FastifyInstance, parts: Parts): void {
	const { world, faults, log, limit, connections, pusher } = parts;
	serveControlOfSellers(server, world);
	serveControlOfTalk(server, world);
	serveControlOfPush(server, world, pusher);

	server.get('/control/log', () => log.calls);

	server.delete('/control/log', () => {
		log.clear();
		return {};
	});

	server.get('/control/settings', () => world.settings);

	server.post('/control/settings', (request) => {
		const changes = (request.body ?? {}) as Partial<Settings>;
		world.settings = { ...world.settings, ...changes };
		if (LIMIT_SETTINGS.some((name) => Object.hasOwn(changes, name))) limit.reset();
		return world.settings;
	});

	server.post('/control/reset', () => {
		reset(parts);
		return {};
	});

	server.post('/control/faults', (request) => {
		faults.add(checkedFault(request.body as Fault));
		return {};
	});

	server.delete('/control/faults', () => {
		faults.clear();
		return {};
	});

	server.post('/control/apps', (request) => {
		const app = request.body as App;
		world.apps.set(app.appKey, app);
		return {};
	});

	server.get('/control/connections', () => connections);

	server.delete('/control/connections', () => {
		connections.forget();
		return connections;
	});
}
