import { createHmac } from 'node:crypto';
import { APP } from '../support/app';
import { PATIENTLY } from '../support/eventually';
import { type ConnectLink, openConnectLink } from '../support/n8n/connectLink';
import { asked, useStage } from '../support/n8n/stage';
import { type Arrival, readTitle, Visitor, toAddress } from '../support/n8n/visitor';

const CREATE = '/auth/token/create';
const HOUR_MS = 3_600_000;
const FOREIGN = 'This link can’t be used';

/** A state as the documents describe it, made here without the code that is tested. */
function forgeState(appKey: string, appSecret: string, expiresAt: number, browser = ''): string {
	const body = `lz1.${Math.floor(expiresAt / 1000).toString(36)}.`;
	const mac = createHmac('sha256', appSecret).update(`state:${appKey}:${body}:${browser}`).digest();
	return `${body}.${mac.subarray(0, 16).toString('base64url')}`;
}

describe('attacks on the callback of the Lazada Trigger', () => {
	const stage = useStage('all tests');
	let link: ConnectLink;
	let victim: Visitor;
	let attacker: Visitor;

	beforeAll(async () => {
		link = await openConnectLink(stage, { saveTo: 'credential', whoMayConnect: 'anyone' });
	});

	beforeEach(async () => {
		victim = await Visitor.arrive();
		attacker = await Visitor.arrive();
		stage.sandbox.log.clear();
	});

	afterEach(async () => {
		await victim.leave();
		await attacker.leave();
		expect(asked(stage, CREATE)).toBe(0);
		expect(await stage.rest.listExecutions(link.workflow.id)).toEqual([]);
		const form = await stage.rest.openCredential(link.credential.id);
		expect((await stage.rest.testCredential(form)).message).toMatch(/isn't authorized yet/);
	});

	afterAll(async () => await link.close());

	/** A callback of the victim's, with a good code and a good state. */
	async function callback(): Promise<URL> {
		return new URL(await victim.consentThrough(link.url, 'shop-sg@example.com', 'sg'));
	}

	function expectRefused(arrival: Arrival, title = FOREIGN): void {
		expect(readTitle(arrival)).toBe(title);
		expect(arrival.status).toBeGreaterThanOrEqual(400);
		expect(arrival.url.startsWith(link.url)).toBe(true);
		expect(arrival.url).not.toMatch(/[?&](code|state)=/);
	}

	it('rejects a callback without a state', async () => {
		const address = await callback();
		address.searchParams.delete('state');
		expectRefused(await victim.open(address.href));
	});

	it('rejects a state of another app, and one signed with another secret', async () => {
		const expiresAt = Date.now() + HOUR_MS;
		for (const state of [
			forgeState('999999', APP.appSecret, expiresAt),
			forgeState(APP.appKey, 'another-secret', expiresAt),
		]) {
			const address = await callback();
			address.searchParams.set('state', state);
			expectRefused(await victim.open(address.href));
		}
	});

	it('rejects a state with any one bit changed', async () => {
		const address = await callback();
		const state = address.searchParams.get('state') ?? '';
		for (let place = 0; place < state.length; place += 1) {
			const changed = Buffer.from(state);
			changed[place] ^= 1;
			address.searchParams.set('state', changed.toString('latin1'));
			expectRefused(await victim.open(address.href));
		}
	});

	it('rejects an expired state', async () => {
		const address = await callback();
		address.searchParams.set('state', forgeState(APP.appKey, APP.appSecret, Date.now() - 1000));
		expectRefused(await victim.open(address.href), 'This link has expired');
	});

	it('rejects a callback that is replayed from another browser', async () => {
		const address = await callback();
		expectRefused(await attacker.open(address.href));

		await attacker.findRedirect(link.url);
		expectRefused(await attacker.open(address.href));
	});

	it('redirects nowhere else, whatever a parameter says', async () => {
		const elsewhere = 'https://evil.example/';
		for (const name of ['redirect_uri', 'callbackUrl', 'url', 'next', 'done', 'state', 'country']) {
			const location = await victim.findRedirect(toAddress(link.url, { [name]: elsewhere }));
			expect(
				location.startsWith(link.url) || location.startsWith(stage.sandbox.url) || location === '',
			).toBe(true);
			expect(decodeURIComponent(location)).not.toContain('evil');
		}
		const address = await callback();
		address.searchParams.set('redirect_uri', elsewhere);
		address.searchParams.delete('state');
		expectRefused(await victim.open(address.href));
	});

	it('shows no script from a parameter', async () => {
		const script = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
		for (const name of ['code', 'state', 'error', 'error_description', 'done', 'country', script]) {
			const arrival = await victim.open(toAddress(link.url, { error: 'no', [name]: script }));
			expect(arrival.html).not.toMatch(/<script|<img|alert/);
			expect(arrival.headers['content-security-policy']).toMatch(/^default-src 'none'/);
			expect(readTitle(arrival)).not.toBe('Connected');
		}
	});

	it(
		'rejects each of 200 callbacks at once',
		async () => {
			const inAnHour = Date.now() + HOUR_MS;
			const state = forgeState(APP.appKey, APP.appSecret, inAnHour, 'secret-of-another-browser');
			const locations = await Promise.all(
				Array.from({ length: 200 }, async (_, index) => {
					const query = { code: `0_${APP.appKey}_${index}`, state };
					return await attacker.findRedirect(toAddress(link.url, query));
				}),
			);
			expectRefused(await attacker.open(locations[0]));
			const notes = locations.map((location) => new URL(location).searchParams.get('done') ?? '');
			const pages = notes.map((note) => Buffer.from(note, 'base64url').toString());
			expect(pages.filter((page) => !page.startsWith('{"page":"invalid"'))).toEqual([]);
		},
		PATIENTLY,
	);

	it('rejects codes with characters that no code has', async () => {
		for (const code of ['', ' ', 'a b', '<b>', '0_1_ก', 'x'.repeat(600)]) {
			const address = await callback();
			address.searchParams.set('code', code);
			expectRefused(await victim.open(address.href), 'Lazada’s confirmation is no longer valid');
		}
	});

	it('rejects a parameter that is given twice', async () => {
		for (const name of ['code', 'state', 'error', 'done']) {
			const address = await callback();
			address.searchParams.append(name, 'one');
			address.searchParams.append(name, 'other');
			expectRefused(await victim.open(address.href));
		}
	});
});
