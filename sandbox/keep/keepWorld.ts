import type { FastifyInstance } from 'fastify';
import type { World } from '../world';
import type { WorldFile } from './worldFile';

/** Business calls change nothing that is kept, unless they do something in a shop that lives. */
const BUSINESS = /\/rest\/(?!auth\/token\/)/;

/** Saves a world before each answer that may tell of a change, and at the end. */
export function keepWorld(server: FastifyInstance, world: World, file: WorldFile): void {
	let { version } = world.journal;
	const save = () => {
		version = world.journal.version;
		file.save(world);
	};
	save();
	server.addHook('onSend', (request, _reply, _payload, done) => {
		const isBusiness = BUSINESS.test(request.url.split('?')[0]);
		if (!isBusiness || version !== world.journal.version) save();
		done();
	});
	server.addHook('onClose', (_server, done) => {
		save();
		done();
	});
}
