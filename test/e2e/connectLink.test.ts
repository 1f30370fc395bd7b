import { readOutput } from '../../tools/host/restClient';
import type { ConnectLink } from '../support/n8n/connectLink';
import { accepted, asked } from '../support/n8n/stage';
import { findStoredSecrets } from '../support/n8n/storedSecrets';
import { readTitle, Visitor } from '../support/n8n/visitor';
import { listSecrets } from '../support/secrets';
import { closeConnectStage, type ConnectStage, openConnectStage } from './support/connectStage';

const CREATE = '/auth/token/create';

describe('the connect link of the Lazada Trigger', () => {
	let stage: ConnectStage;
	let link: ConnectLink;
	let seller: Visitor;

	afterEach(async () => await closeConnectStage(stage));

	async function open(parameters: object): Promise<void> {
		stage = await openConnectStage(parameters);
		({ link, seller } = stage);
	}

	async function executions(): Promise<number> {
		return (await stage.rest.listExecutions(link.workflow.id)).length;
	}

	/** What n8n has stored for the time after a restart: the shops of each connection. */
	async function remembered(): Promise<unknown[]> {
		const { staticData } = await stage.rest.call<{
			staticData: Record<string, { connected: Record<string, { shops: unknown }> }>;
		}>('GET', `/workflows/${link.workflow.id}`);
		const { connected } = staticData['node:Lazada Trigger'];
		return Object.values(connected).map(({ shops }) => shops);
	}

	it('stores the grant in the credential, starts the workflow, and leaves no secret behind', async () => {
		await open({ saveTo: 'credential', whoMayConnect: 'anyone' });
		const callback = await seller.consentThrough(link.url, 'shop-th@example.com', 'th');
		const arrival = await seller.open(callback);

		expect([readTitle(arrival), arrival.status]).toEqual(['Connected', 200]);
		expect(arrival.html).toMatch(/TH3000.*Thailand/s);
		const [{ id }] = await stage.rest.listExecutions(link.workflow.id);
		const [item] = readOutput(await stage.rest.finishedExecution(id), 'Lazada Trigger');
		expect(item).toMatchObject({ status: 'authorized', country: 'th' });
		expect(
			await stage.rest.testCredential(await stage.rest.openCredential(link.credential.id)),
		).toMatchObject({ status: 'OK' });
		expect(accepted(stage, CREATE)).toBe(1);
		expect(await findStoredSecrets(listSecrets(stage.sandbox))).toEqual([]);
	});

	it('returns the tokens to the workflow if they are not to be stored', async () => {
		await open({ saveTo: 'output', whoMayConnect: 'anyone' });
		await seller.open(await seller.consentThrough(link.url, 'crossborder@example.com', 'cb'));

		const [{ id }] = await stage.rest.listExecutions(link.workflow.id);
		const [item] = readOutput(await stage.rest.finishedExecution(id), 'Lazada Trigger');
		const [{ newest }] = stage.sandbox.world.authorizations;
		expect(item).toMatchObject({ ...newest, status: 'authorized', country: 'cb' });
		expect(item.sellers).toHaveLength(6);
		expect((await stage.rest.testCredential(link.credential)).message).toMatch(
			/isn't authorized yet/,
		);
	});

	it('shows the same success for a repeated callback, exchanges nothing and starts nothing', async () => {
		await open({ saveTo: 'output', whoMayConnect: 'anyone' });
		const callback = await seller.consentThrough(link.url, 'shop-sg@example.com', 'sg');
		const arrivals = await Promise.all([1, 2, 3].map(async () => await seller.open(callback)));
		const again = await seller.open(callback);
		const reloaded = await seller.open(again.url);

		for (const arrival of [...arrivals, again, reloaded]) {
			expect(readTitle(arrival)).toBe('Connected');
			expect(arrival.html).toMatch(/SG1000.*Singapore/s);
		}
		expect(asked(stage, CREATE)).toBe(1);
		expect(await executions()).toBe(1);
		expect(await remembered()).toEqual([[{ country: 'sg', name: 'SG1000' }]]);
	});

	it('stores what each seller has connected, for after a restart', async () => {
		await open({ saveTo: 'output', whoMayConnect: 'anyone' });
		for (const country of ['sg', 'th', 'my']) {
			const account = `shop-${country}@example.com`;
			const arrival = await seller.open(await seller.consentThrough(link.url, account, country));
			expect(readTitle(arrival)).toBe('Connected');
		}
		expect(await remembered()).toHaveLength(3);
	});

	it('connects once if the same callback is opened 100 times at once', async () => {
		await open({ saveTo: 'output', whoMayConnect: 'anyone' });
		const callback = await seller.consentThrough(link.url, 'shop-sg@example.com', 'sg');
		const locations = await Promise.all(
			Array.from({ length: 100 }, async () => await seller.findRedirect(callback)),
		);
		for (const location of locations) expect(location).toContain(`${link.url}?done=`);
		expect(readTitle(await seller.open(locations[99]))).toBe('Connected');
		expect(asked(stage, CREATE)).toBe(1);
		expect(await executions()).toBe(1);
	});

	it('has no code, state or token in its last page, address or referrer', async () => {
		await open({ saveTo: 'output', whoMayConnect: 'anyone' });
		const callback = await seller.consentThrough(link.url, 'shop-sg@example.com', 'sg');
		const arrival = await seller.open(callback);

		const { searchParams } = new URL(callback);
		const [{ issued }] = stage.sandbox.world.authorizations;
		const secrets = [searchParams.get('code'), searchParams.get('state'), ...issued];
		const shown = `${arrival.url}\n${decodeURIComponent(arrival.url)}\n${arrival.html}`;
		const note = new URL(arrival.url).searchParams.get('done') ?? '';
		const readable = shown + Buffer.from(note, 'base64url').toString();
		expect(secrets.filter((secret) => secret === null || readable.includes(secret))).toEqual([]);
		expect(arrival.headers).toMatchObject({
			'referrer-policy': 'no-referrer',
			'cache-control': 'no-store',
			'content-security-policy': expect.stringContaining("default-src 'none'") as string,
		});
	});

	it('speaks the language of the browser', async () => {
		await open({ saveTo: 'credential', whoMayConnect: 'invited' });
		const thai = await Visitor.arrive('th-TH,th;q=0.9,en;q=0.8');
		const page = await thai.open(link.url);
		expect(page.html).toContain('<html lang="th">');
		expect(readTitle(page)).toBe('ต้องมีลิงก์เชิญ');
		await thai.leave();
	});
});
