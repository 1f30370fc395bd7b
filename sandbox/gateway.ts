import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { applyFault } from './applyFault';
import { BUSINESS_APIS } from './business/apis';
import { GatewayError } from './errors';
import type { Parts } from './parts';
import { receive, type Received } from './receive';
import { checkSignature } from './signatureCheck';
import { createToken, refreshToken } from './tokens';

function work(
	{ world, limit }: Parts,
	request: FastifyRequest,
	apiPath: string,
	received: Received,
) {
	const { method } = request;
	const { parameters, uploads } = received;
	const app = checkSignature(world, apiPath, parameters);
	if (apiPath === '/auth/token/create') return createToken(world, app, parameters);
	if (apiPath === '/auth/token/refresh') return refreshToken(world, app, parameters);

	const api = Object.hasOwn(BUSINESS_APIS, apiPath) ? BUSINESS_APIS[apiPath] : undefined;
	if (!api?.methods.some((known) => known === method)) {
		throw new GatewayError('InvalidApiPath', 'The specified API path is invalid');
	}
	const token = parameters.get('access_token') ?? '';
	const authorization = world.byAccessToken(token);
	const expiresAt = authorization?.accessTokens.get(token)?.expiresAt ?? 0;
	if (authorization?.appKey !== app.appKey || expiresAt <= world.now()) {
		throw new GatewayError(
			'IllegalAccessToken',
			'The specified access token is invalid or expired',
		);
	}
	limit.checkSeller(token, world.settings);
	const call = { method, world, authorization, parameters, uploads };
	return api.under === 'top' ? api.answer(call) : { [api.under ?? 'data']: api.answer(call) };
}

/** Serves `/rest/*`: signed calls, errors inside HTTP 200. */
export function serveGateway(server: FastifyInstance, parts: Parts): void {
	const { world, faults, limit, log } = parts;
	server.route({
		method: ['GET', 'POST'],
		url: '/rest/*',
		async handler(request, reply) {
			const apiPath = request.url.split('?')[0].slice('/rest'.length);
			const requestId = randomBytes(12).toString('hex');
			const received = await receive(request);
			const fault = faults.take(apiPath, received.parameters);
			let body: Record<string, unknown>;
			try {
				if (world.settings.latencyMs > 0) await sleep(world.settings.latencyMs);
				limit.checkApi(apiPath, world.settings);
				const done = fault && !fault.afterWork ? {} : work(parts, request, apiPath, received);
				body = { ...done, code: '0', request_id: requestId };
			} catch (error) {
				if (!(error instanceof GatewayError)) throw error;
				const { code, type, message, detail } = error;
				body = { code, type, message, ...(detail && { detail }), request_id: requestId };
			}
			log.add(request.method, apiPath, received, fault?.kind ?? String(body.code));
			if (fault) applyFault(fault, reply, body);
			else await reply.send(body);
			return reply;
		},
	});
}
