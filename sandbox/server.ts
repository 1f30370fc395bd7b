import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastify from 'fastify';
import { CallLimit } from './callLimit';
import { CallLog, type LoggedCall } from './callLog';
import { serveConsent } from './consent';
import { serveControl } from './control';
import { Faults } from './faults';
import { serveGateway } from './gateway';
import { World, type App, type Settings } from './world';

export interface SandboxOptions {
	/** Apps that exist from the start. */
	apps: App[];
	/** 0 takes a free one. */
	port?: number;
	settings?: Partial<Settings>;
	onCall?: (call: LoggedCall) => void;
}

/** A running sandbox. */
export interface Sandbox {
	/** Base such as `http://127.0.0.1:4010`: the credential's Gateway URL. */
	url: string;
	world: World;
	faults: Faults;
	log: CallLog;
	close(): Promise<void>;
}

const BODY_LIMIT = 64 * 1024 * 1024;

/** Starts a local Lazada Open Platform on 127.0.0.1: consent page, token and business APIs, control API. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
	const world = new World();
	world.settings = { ...world.settings, ...options.settings };
	for (const app of options.apps) world.apps.set(app.appKey, app);
	const faults = new Faults();
	const log = new CallLog(options.onCall);

	const server = fastify({
		bodyLimit: BODY_LIMIT,
		forceCloseConnections: true,
		routerOptions: { maxParamLength: 10_000 },
	});
	await server.register(formbody, { bodyLimit: BODY_LIMIT });
	await server.register(multipart, { limits: { fileSize: BODY_LIMIT, fieldSize: BODY_LIMIT } });
	serveConsent(server, world);
	serveGateway(server, world, faults, new CallLimit(), log);
	serveControl(server, world, faults, log);
	const url = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	return { url, world, faults, log, close: async () => await server.close() };
}
