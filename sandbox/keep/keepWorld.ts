import type { FastifyInstance } from 'fastify';
import type { World } from '../world';
import type { WorldFile } from './worldFile';

/** Business calls change nothing that is kept, apart from what shops say to buyers and do where they live. */
const BUSINESS =
	/\/rest\/(?!auth\/token\/|im\/(message\/(send|recall)|session\/(read|open))$|review\/seller\/reply\/add$)/;

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
