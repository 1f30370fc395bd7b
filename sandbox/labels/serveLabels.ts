import type { FastifyInstance } from 'fastify';
import type { World } from '../world';

/** Where Lazada's links to labels lead, behind the host [121328]. */
export const LABEL_PATH = '/oss/proxy/waybillprintbucket.oss-ap-southeast-1.aliyuncs.com/PDF';

const ENDED =
	'<?xml version="1.0" encoding="UTF-8"?><Error><Code>AccessDenied</Code><Message>Request has expired.</Message></Error>';

/** Serves labels by their links, to anyone who has one, for as long as they live. */
export function serveLabels(server: FastifyInstance, world: World): void {
	server.get<{ Params: { id: string } }>(`${LABEL_PATH}/:id`, async ({ params }, reply) => {
		const pdf = world.labels.find(params.id, world.now());
		return pdf === undefined
			? await reply.code(403).type('application/xml').send(ENDED)
			: await reply.type('application/pdf').send(pdf);
	});
}
