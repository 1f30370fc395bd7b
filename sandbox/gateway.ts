import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { SITES } from './accounts';
import { applyFault } from './applyFault';
import { answerBusinessCall, type GatewayRequest } from './business/answerBusinessCall';
import { GatewayError } from './errors';
import type { Parts } from './parts';
import { receive } from './receive';
import { checkSignature } from './signatureCheck';
import { createToken, refreshToken } from './tokens';

function work(parts: Parts, request: GatewayRequest) {
	const { world } = parts;
	const { apiPath, received } = request;
	const { parameters } = received;
	const app = checkSignature(world, apiPath, parameters);
	if (apiPath === '/auth/token/create') return createToken(world, app, parameters);
	if (apiPath === '/auth/token/refresh') return refreshToken(world, app, parameters);

	return answerBusinessCall(parts, app, request);
}

/** Serves one gateway: signed calls, errors inside HTTP 200. */
function serveOneGateway(server: FastifyInstance, parts: Parts, country?: string): void {
	const { world, faults, limit, log } = parts;
	const base = country === undefined ? '/rest' : `/${country}/rest`;
	server.route({
		method: ['GET', 'POST'],
		url: `${base}/*`,
		async handler(request, reply) {
			const { method } = request;
			const apiPath = request.url.split('?')[0].slice(base.length);
			const origin = `${request.protocol}://${request.host}`;
			const requestId = randomBytes(12).toString('hex');
			const received = await receive(request);
			const fault = faults.take(apiPath, received.parameters);
			let body: Record<string, unknown>;
			try {
				if (world.settings.latencyMs > 0) await sleep(world.settings.latencyMs);
				limit.checkApi(apiPath, world.settings);
				const isSpared = !fault || fault.afterWork;
				const done = isSpared ? work(parts, { method, apiPath, country, origin, received }) : {};
				body = { ...done, code: '0', request_id: requestId };
			} catch (error) {
				if (!(error instanceof GatewayError)) throw error;
				const { code, type, message, detail } = error;
				body = { code, type, message, ...(detail && { detail }), request_id: requestId };
			}
			log.add(method, apiPath, received, fault?.kind ?? String(body.code));
			if (fault) applyFault(fault, reply, body);
			else await reply.send(body);
			return reply;
		},
	});
}

/** Serves `/rest/*`, the gateway of any country, and `/sg/rest/*` and so on, each of which only has its own shops. */
export function serveGateways(server: FastifyInstance, parts: Parts): void {
	for (const country of [undefined, ...SITES]) serveOneGateway(server, parts, country);
}
