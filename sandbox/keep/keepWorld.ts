import type { FastifyInstance } from 'fastify';
import type { World } from '../world';
import type { WorldFile } from './worldFile';

/** Business calls change nothing that is kept, apart from what the shop says to buyers. */
const CHANGES_NOTHING =
	/\/rest\/(?!auth\/token\/|im\/(message\/(send|recall)|session\/(read|open))$|review\/seller\/reply\/add$)/;

/** Saves a world before each answer that may tell of a change, and at the end. */
export function keepWorld(server: FastifyInstance, world: World, file: WorldFile): void {
	file.save(world);
	server.addHook('onSend', (request, _reply, _payload, done) => {
		if (!CHANGES_NOTHING.test(request.url.split('?')[0])) file.save(world);
		done();
	});
	server.addHook('onClose', (_server, done) => {
		file.save(world);
		done();
	});
}
