import type { Authorization } from '../authorization';
import { GatewayError } from '../errors';
import type { Parts } from '../parts';
import type { Received } from '../receive';
import { checkParameters } from '../reference/checkParameters';
import { fillAnswer } from '../reference/fillAnswer';
import { findKnownApi, isAbsentHere } from '../reference/knownApis';
import { readPage } from '../reference/pages';
import type { App, World } from '../world';
import { answerChat } from './answerChat';
import { findShop, type BusinessApi, type BusinessCall } from './api';
import { BUSINESS_APIS } from './apis';
import { keepDeed } from './deeds';
import { OPEN_APIS } from './openApis';

/** A request to a gateway. */
export interface GatewayRequest {
	method: string;
	/** Behind `/rest`. */
	apiPath: string;
	/** The country of the gateway, where it is that of one. */
	country?: string;
	/** Of the address that it was sent to. */
	origin: string;
	received: Received;
}

function invalidPath(path: string): GatewayError {
	const message = isAbsentHere(path)
		? `The sandbox does not have the API ${path}, though Lazada has it`
		: 'The specified API path is invalid';
	return new GatewayError('InvalidApiPath', message);
}

function findApi({ method, apiPath }: GatewayRequest) {
	const own = Object.hasOwn(BUSINESS_APIS, apiPath) ? BUSINESS_APIS[apiPath] : undefined;
	const known = findKnownApi(apiPath);
	const methods = own?.methods ?? known?.methods;
	if (!methods) throw invalidPath(apiPath);
	if (methods.some((one) => one === method)) return { own, known };
	const message = `The specified API path is invalid for ${method}: it takes ${methods.join(' and ')}`;
	throw new GatewayError('InvalidApiPath', message);
}

/** @throws GatewayError (`IllegalAccessToken`) also where the gateway is that of a country without a shop */
function authorize(world: World, app: App, { received, country }: GatewayRequest): Authorization {
	const token = received.parameters.get('access_token') ?? '';
	const authorization = world.byAccessToken(token);
	const expiresAt = authorization?.accessTokens.get(token)?.expiresAt ?? 0;
	const isGood = authorization?.appKey === app.appKey && expiresAt > world.now();
	const isThere =
		!authorization ||
		country === undefined ||
		world.findShops(authorization).some((shop) => shop.country === country);
	if (authorization && isGood && isThere) return authorization;
	throw new GatewayError('IllegalAccessToken', 'The specified access token is invalid or expired');
}

function answerOwn(api: BusinessApi, call: BusinessCall, path: string): Record<string, unknown> {
	return call.world.standStill(call.world.now(), () => {
		const answer =
			api.under === 'top' ? api.answer(call) : { [api.under ?? 'data']: api.answer(call) };
		keepDeed(call, path);
		return answer;
	});
}

/**
 * Answers a business call whose signature is good: with what lives here, or with made-up values in the shape that
 * Lazada documents.
 *
 * @throws GatewayError
 */
export function answerBusinessCall(
	{ world, limit }: Parts,
	app: App,
	request: GatewayRequest,
): Record<string, unknown> {
	const { method, apiPath, country, origin, received } = request;
	const { parameters } = received;
	const { own, known } = findApi(request);
	const token = parameters.get('access_token');
	const isOpen = known?.tokenOptional === true && token === undefined;
	const authorization = isOpen ? undefined : authorize(world, app, request);
	if (token !== undefined) limit.checkSeller(token, world.settings);
	if (known) checkParameters(known, received);
	if (Object.hasOwn(OPEN_APIS, apiPath)) return OPEN_APIS[apiPath](parameters);
	const call = authorization && { method, world, country, origin, authorization, ...received };
	const chat = call && answerChat(apiPath, call);
	if (chat) return chat;
	if (own && call) return answerOwn(own, call, apiPath);
	const shop = call && findShop(call);
	const page = readPage(known?.paging, parameters);
	return fillAnswer(known?.answer ?? {}, { shop, parameters, page });
}
