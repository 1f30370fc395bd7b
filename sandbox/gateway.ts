import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BUSINESS_APIS, type Upload } from './business';
import { befall, type Faults } from './faults';
import { GatewayError } from './gatewayError';
import type { CallLimit } from './callLimit';
import type { CallLog } from './callLog';
import { checkSignature } from './signatureCheck';
import { createToken, refreshToken } from './tokens';
import type { World } from './world';

const FORM = 'application/x-www-form-urlencoded';

interface Received {
	parameters: Map<string, string>;
	uploads: Upload[];
}

/** Query and form together, as the gateway merges them. */
async function receive(request: FastifyRequest): Promise<Received> {
	const parameters = new Map<string, string>();
	const uploads: Upload[] = [];
	const take = (source: unknown) => {
		for (const [name, value] of Object.entries(source ?? {})) parameters.set(name, String(value));
	};
	take(request.query);
	if (!request.isMultipart()) {
		// The gateway reads parameters from forms only; a JSON body has none for it.
		if (request.headers['content-type']?.startsWith(FORM)) take(request.body);
		return { parameters, uploads };
	}
	for await (const part of request.parts()) {
		if (part.type === 'field') parameters.set(part.fieldname, String(part.value));
		else uploads.push({ field: part.fieldname, name: part.filename, bytes: await part.toBuffer() });
	}
	return { parameters, uploads };
}

function work(world: World, request: FastifyRequest, apiPath: string, received: Received) {
	const { parameters, uploads } = received;
	const app = checkSignature(world, apiPath, parameters);
	if (apiPath === '/auth/token/create') return createToken(world, app, parameters);
	if (apiPath === '/auth/token/refresh') return refreshToken(world, app, parameters);

	const api = Object.hasOwn(BUSINESS_APIS, apiPath) ? BUSINESS_APIS[apiPath] : undefined;
	if (!api?.methods.some((method) => method === request.method)) {
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
	return { data: api.answer({ world, authorization, parameters, uploads }) };
}

/** Serves `/rest/*`: signed calls, errors inside HTTP 200. */
export function serveGateway(
	server: FastifyInstance,
	world: World,
	faults: Faults,
	limit: CallLimit,
	log: CallLog,
): void {
	server.route({
		method: ['GET', 'POST'],
		url: '/rest/*',
		async handler(request, reply) {
			const apiPath = request.url.split('?')[0].slice('/rest'.length);
			const requestId = randomBytes(12).toString('hex');
			const received = await receive(request);
			const fault = faults.take(apiPath);
			let body: Record<string, unknown>;
			try {
				if (world.settings.latencyMs > 0) await sleep(world.settings.latencyMs);
				limit.check(apiPath, world);
				const done = fault && !fault.afterWork ? {} : work(world, request, apiPath, received);
				body = { ...done, code: '0', request_id: requestId };
			} catch (error) {
				if (!(error instanceof GatewayError)) throw error;
				const { code, type, message } = error;
				body = { code, type, message, request_id: requestId };
			}
			log.add(request.method, apiPath, received, fault?.kind ?? String(body.code));
			if (fault) befall(fault, reply, body);
			else await reply.send(body);
			return reply;
		},
	});
}
