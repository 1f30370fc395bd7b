import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastify from 'fastify';
import { CallLimit } from './callLimit';
import { CallLog, type LoggedCall } from './callLog';
import { Connections } from './connections';
import { serveConsent } from './consent';
import { serveControl } from './control';
import { Faults } from './faults';
import { serveGateways } from './gateway';
import { keepWorld } from './keep/keepWorld';
import { WorldFile } from './keep/worldFile';
import { serveLabels } from './labels/serveLabels';
import { reset, type Parts } from './parts';
import { Pusher } from './push/pusher';
import { addShops, type AddedShop, type WantedShops } from './shops';
import { World, type App, type Settings } from './world';

export interface SandboxOptions {
	/** Apps that exist from the start; one that is kept under the same App Key stays as it is. */
	apps: App[];
	/** 0 takes a free one. */
	port?: number;
	/** In place of the default, or of what is kept. */
	settings?: Partial<Settings>;
	/** Where apps, accounts, grants and settings are kept; nowhere if left out. */
	file?: string;
	/** Told what a user should know. */
	say?: (line: string) => void;
	onCall?: (call: LoggedCall) => void;
}

/** A running sandbox. */
export interface Sandbox extends Parts {
	/** Base such as `http://127.0.0.1:4010`: the credential's Gateway URL. */
	url: string;
	/** Creates shops that have authorized an app, as `POST /control/shops` does. */
	addShops(wanted: WantedShops): AddedShop[];
	/** Resets all but apps, as `POST /control/reset` does. */
	reset(): void;
	close(): Promise<void>;
}

const BODY_LIMIT = 64 * 1024 * 1024;
/** For a GET whose query holds everything; Node's own limit is 16 kB. */
const HEAD_LIMIT = 1024 * 1024;

/** Starts a local Lazada Open Platform on 127.0.0.1: consent page, token and business APIs, control API. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
	const { file: path, say = () => undefined } = options;
	const file = path === undefined ? undefined : new WorldFile(path, say);
	const world = file?.open() ?? new World();
	world.settings = { ...world.settings, ...options.settings };
	for (const app of options.apps) {
		if (!world.apps.has(app.appKey)) world.apps.set(app.appKey, app);
	}

	const server = fastify({
		bodyLimit: BODY_LIMIT,
		http: { maxHeaderSize: HEAD_LIMIT },
		forceCloseConnections: true,
		routerOptions: { maxParamLength: 10_000 },
	});
	const parts: Parts = {
		world,
		faults: new Faults(),
		log: new CallLog(options.onCall),
		limit: new CallLimit(),
		connections: new Connections(server.server),
		pusher: new Pusher(world),
	};
	await server.register(formbody, { bodyLimit: BODY_LIMIT });
	await server.register(multipart, {
		limits: { fileSize: BODY_LIMIT },
		preservePath: true,
	});
	server.addHook('onClose', async () => await parts.pusher.close());
	if (file) keepWorld(server, world, file);
	serveConsent(server, world);
	serveGateways(server, parts);
	serveLabels(server, world);
	serveControl(server, parts);
	const url = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	parts.pusher.start();
	return {
		url,
		...parts,
		addShops: (wanted) => addShops(world, wanted),
		reset: () => reset(parts),
		close: async () => await server.close(),
	};
}
