import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { callApi } from './support/apiCall';
import type { Credential } from './support/credential';
import { AS_SOMEONE } from './support/stubGateway';
import { useHost } from './support/useHost';

const DAY_MS = 86_400_000;
const STATUSES = [301, 302, 303, 307, 308];

/** A server that sends each visitor on, if it has somewhere to send to. */
async function startServer(redirect?: { to: string; status: number }) {
	const server = fastify({ forceCloseConnections: true });
	const visits: string[] = [];
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', (_request, _payload, done) => done(null));
	server.all('*', async (request, reply) => {
		visits.push(`${request.method} ${request.url.split('?')[0]}`);
		if (redirect === undefined) return await reply.send({ code: '0', data: {} });
		return await reply.redirect(`${redirect.to}${request.url}`, redirect.status);
	});
	const url = await server.listen({ host: '127.0.0.1', port: 0 });
	return { url, visits, close: async () => await server.close() };
}

const host = useHost();

/** A credential of a shop whose access token ends after some days; two are not due, less are. */
async function connected(gatewayUrl: string, days: number): Promise<Credential> {
	const now = host.sandbox.world.now();
	const shop = randomUUID();
	const grant = {
		accessToken: `access-token-of-${shop}`,
		refreshToken: `refresh-token-of-${shop}`,
		accessTokenExpiresAt: now + days * DAY_MS,
		refreshTokenExpiresAt: now + 30 * DAY_MS,
		receivedAt: now - DAY_MS,
		country: 'my',
	};
	return await host.newCredential({ gatewayUrl, tokenGrant: JSON.stringify(grant) });
}

type Send = (url: string) => Promise<unknown>;

const WAYS: Array<[string, Send]> = [
	...['GET', 'POST'].flatMap(
		(method): Array<[string, Send]> => [
			[
				`Call by ${method}`,
				async (url) => {
					const credential = await connected(url, 7);
					return await callApi(host, '/seller/get', { method, ...AS_SOMEONE }, { credential });
				},
			],
			[
				`HTTP Request by ${method}, set to follow redirects`,
				async (url) => {
					const request = { method, uri: `${url}/rest/seller/get`, maxRedirects: 21 };
					const credential = await connected(url, 7);
					return await host.runNode('test.plainRequest', { request }, { credential });
				},
			],
			[
				`another node by ${method}`,
				async (url) => {
					const request = { method, url: `${url}/rest/seller/get`, maxRedirects: 21 };
					const credential = await connected(url, 7);
					return await host.runNode('test.signedRequest', { request }, { credential });
				},
			],
		],
	),
	[
		'Refresh Access Token with the input',
		async (url) => {
			const credential = await connected(url, 7);
			const tokens = { tokenSource: 'input', refreshToken: 'token-of-someone', onlyWhenDue: false };
			return await host.lazada('refreshAccessToken', tokens, { credential });
		},
	],
	[
		'a refresh that is due before an HTTP Request',
		async (url) => {
			const request = { uri: `${url}/rest/seller/get` };
			const credential = await connected(url, 0);
			return await host.runNode('test.plainRequest', { request }, { credential });
		},
	],
];

describe.each(STATUSES)('a gateway that redirects to another host with HTTP %d', (status) => {
	it.each(WAYS)('gets no token sent to that host: %s', async (_way, send) => {
		const elsewhere = await startServer();
		const gateway = await startServer({ to: elsewhere.url, status });

		await send(gateway.url);
		await gateway.close();
		await elsewhere.close();

		expect(gateway.visits.length).toBeGreaterThan(0);
		expect(elsewhere.visits).toEqual([]);
	});
});
