import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import httpProxy from '@fastify/http-proxy';
import detectPort from 'detect-port';
import fastify, { type FastifyInstance } from 'fastify';
import { n8nHostFolder } from '../../tools/host/hostFolder';
import { type N8n, startN8n } from '../../tools/host/n8nProcess';
import { installInto, packPackage } from '../../tools/host/packageUnderTest';
import { RestClient } from '../../tools/host/restClient';
import { APP } from '../support/app';
import { type ConnectLink, openConnectLink } from '../support/n8n/connectLink';
import { accepted, openStage, type Stage } from '../support/n8n/stage';
import { readTitle, Visitor, toAddress } from '../support/n8n/visitor';

const PREFIX = '/tools/n8n';
const CREATE = '/auth/token/create';

/** Node reads 16 kB of headers unless told otherwise; then a longer address does not even reach n8n. */
const LONG_ADDRESSES = '--max-http-header-size=1000000';

describe('the Lazada Trigger in an n8n under a path prefix, behind a proxy', () => {
	let folder: string;
	let n8n: N8n;
	let proxy: FastifyInstance;
	let stage: Stage;
	let link: ConnectLink;
	let seller: Visitor;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'n8n-nodes-lazada-proxy-'));
		await installInto(folder, await packPackage(folder));
		const port = await detectPort(5780);
		const base = `http://127.0.0.1:${port}${PREFIX}`;
		n8n = await startN8n({
			host: await n8nHostFolder(() => undefined),
			userFolder: folder,
			env: {
				WEBHOOK_URL: `${base}/`,
				N8N_PATH: `${PREFIX}/`,
				N8N_PROXY_HOPS: '1',
				N8N_PORT: '5790',
				NODE_OPTIONS: LONG_ADDRESSES,
			},
		});
		proxy = fastify({ forceCloseConnections: true, http: { maxHeaderSize: 1_000_000 } });
		await proxy.register(httpProxy, { upstream: n8n.url, prefix: PREFIX });
		await proxy.listen({ host: '127.0.0.1', port });

		stage = { ...(await openStage()), rest: new RestClient(n8n.url) };
		await stage.rest.logIn();
		link = await openConnectLink(stage, { saveTo: 'output', whoMayConnect: 'anyone' }, base);
		seller = await Visitor.arrive();
	});

	afterAll(async () => {
		await seller.leave();
		await stage.sandbox.close();
		await proxy.close();
		await n8n.stop();
		await rm(folder, { recursive: true, force: true });
	});

	it('connects a seller, whose cookie is sent back under the prefix', async () => {
		const callback = await seller.consentThrough(link.url, 'shop-ph@example.com', 'ph');
		expect(callback.startsWith(`${link.url}?`)).toBe(true);
		expect(new URL(link.url).pathname.startsWith(`${PREFIX}/webhook/`)).toBe(true);

		const arrival = await seller.open(callback);
		expect(readTitle(arrival)).toBe('Connected');
		expect(arrival.url.startsWith(`${link.url}?done=`)).toBe(true);
		expect(accepted(stage, CREATE)).toBe(1);
		expect(await stage.rest.listExecutions(link.workflow.id)).toHaveLength(1);
	});

	it('rejects a callback with ten thousand parameters', async () => {
		const state = new URL(await seller.findRedirect(link.url)).searchParams.get('state') ?? '';
		const parameters: Record<string, string> = {};
		for (let count = 0; count < 10_000; count += 1) parameters[`p${count}`] = 'x';
		const callback = { ...parameters, code: `0_${APP.appKey}_x`, state };
		const arrival = await seller.open(toAddress(link.url, callback));
		expect(readTitle(arrival)).toBe('This link can’t be used');
		expect(accepted(stage, CREATE)).toBe(1);
	});
});
