import type { FastifyInstance, FastifyReply } from 'fastify';
import { SITES } from './accounts';
import { consentPage, landingPage, refusalPage } from './consentPages';
import type { World } from './world';

type Fields = Record<string, string>;

function refuse(reply: FastifyReply, title: string, text: string): FastifyReply {
	return reply.code(400).type('text/html').send(refusalPage(title, text));
}

/** Why a link cannot be used; Lazada shows a page with it instead of giving a code. */
function findProblem(world: World, query: Fields): string | undefined {
	const app = world.apps.get(query.client_id ?? '');
	if (!app) return 'client_id is not the App Key of an app.';
	if (query.response_type !== 'code') return 'response_type must be code.';
	if (query.force_auth !== undefined && query.force_auth !== 'true') {
		return 'force_auth must be true.';
	}
	if (!URL.canParse(query.redirect_uri ?? '')) return 'redirect_uri is not an address.';
	if (app.callbackUrls.length > 0 && !app.callbackUrls.includes(query.redirect_uri)) {
		return 'redirect_uri is not the callback registered for the app.';
	}
	return undefined;
}

function back(query: Fields, answer: Fields): string {
	const url = new URL(query.redirect_uri);
	for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
	if (query.state !== undefined) url.searchParams.set('state', query.state);
	return url.href;
}

/** Serves the page below one base, such as `/sg`. */
function serveConsentBelow(base: string, server: FastifyInstance, world: World): void {
	server.get(`${base}/oauth/authorize`, async (request, reply) => {
		const query = request.query as Fields;
		const problem = findProblem(world, query);
		const app = world.apps.get(query.client_id ?? '');
		if (problem !== undefined || !app)
			return refuse(reply, 'This link can’t be used', problem ?? '');
		return await reply.type('text/html').send(consentPage(app, world.accounts, query));
	});

	server.post(`${base}/oauth/authorize`, async (request, reply) => {
		const form = request.body as Fields;
		const problem = findProblem(world, form);
		const app = world.apps.get(form.client_id ?? '');
		if (problem !== undefined || !app)
			return refuse(reply, 'This link can’t be used', problem ?? '');
		if (form.answer !== 'consent') {
			const refusal = { error: 'access_denied', error_description: 'The seller refused' };
			return await reply.redirect(back(form, refusal), 302);
		}
		const account = world.accountNamed(form.account);
		if (!account) return refuse(reply, 'Unknown account', 'There is no such account.');
		if (app.kind === 'in-house' && !app.whitelist.includes(account.account)) {
			return refuse(
				reply,
				'Not on the whitelist',
				'This in-house app may only be authorized by whitelisted sellers. Ask the developer to add you.',
			);
		}
		const consent = { appKey: app.appKey, account, country: form.site, uuid: form.uuid };
		if (world.findShops(consent).length === 0) {
			return refuse(reply, 'No shop there', 'This account has no shop in that country.');
		}
		return await reply.redirect(back(form, { code: world.issueCode(consent) }), 302);
	});
}

/**
 * Serves `/oauth/authorize`, the page a seller clicks through, and `/callback`, a place to land. The page is also where
 * the link of a credential leads whose gateway is that of one country.
 */
export function serveConsent(server: FastifyInstance, world: World): void {
	for (const base of ['', ...SITES.map((site) => `/${site}`)]) {
		serveConsentBelow(base, server, world);
	}

	server.get(
		'/callback',
		async (_request, reply) => await reply.type('text/html').send(landingPage()),
	);
}
