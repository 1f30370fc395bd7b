import { consentTo, linkIn } from '../../tools/host/consent';
import type { CredentialRecord } from '../../tools/host/restClient';
import { readOutput } from '../../tools/host/restClient';
import { APP } from '../support/app';
import { openConnectLink } from '../support/n8n/connectLink';
import { accepted } from '../support/n8n/stage';
import { readTitle } from '../support/n8n/visitor';
import { lazada, run, workflowWith } from '../support/n8n/workflows';
import { useConnectStage } from './support/connectStage';

const CREATE = '/auth/token/create';

describe('a Lazada Trigger that connects by invitation', () => {
	const stage = useConnectStage({ saveTo: 'credential', whoMayConnect: 'invited' });

	async function invitation(options: object): Promise<string> {
		const build = lazada('buildAuthUrl', { options });
		const execution = await run(stage, await workflowWith(stage, stage.link.credential, build));
		return String(readOutput(execution, 'Lazada')[0].authUrl);
	}

	async function message(credential: CredentialRecord): Promise<string> {
		const form = await stage.rest.openCredential(credential.id);
		return (await stage.rest.testCredential(form)).message;
	}

	it('does not redirect anyone to Lazada who only has its URL', async () => {
		const arrival = await stage.seller.open(stage.link.url);
		expect([readTitle(arrival), arrival.status]).toEqual(['You need an invitation', 403]);
	});

	it('accepts the link in the message under the form', async () => {
		const callback = await consentTo(
			linkIn(await message(stage.link.credential)),
			'shop-vn@example.com',
			'vn',
		);
		expect(readTitle(await stage.seller.open(callback))).toBe('Connected');
		expect(await message(stage.link.credential)).toBe('Connection successful!');
	});

	it('accepts a link of Build Auth URL, and returns its reference with the grant', async () => {
		const url = await invitation({
			reference: 'ลูกค้า 42',
			expectedSellers: 'my2000',
			expectedCountries: 'my',
		});
		expect(
			readTitle(await stage.seller.open(await consentTo(url, 'shop-my@example.com', 'my'))),
		).toBe('Connected');

		const [{ id }] = await stage.rest.listExecutions(stage.link.workflow.id);
		const [item] = readOutput(await stage.rest.finishedExecution(id), 'Lazada Trigger');
		expect(item).toMatchObject({ status: 'authorized', reference: 'ลูกค้า 42', country: 'my' });
	});

	it.each([
		['another seller', { expectedSellers: '1500' }],
		['another country', { expectedCountries: 'sg,vn' }],
		['a single country where all were expected', { expectedCountries: 'cb' }],
	])('rejects a shop of %s than the link is for, and stores nothing', async (_what, options) => {
		const callback = await consentTo(await invitation(options), 'shop-my@example.com', 'my');
		expect(readTitle(await stage.seller.open(callback))).toBe('This is another shop');
		expect(readTitle(await stage.seller.open(callback))).toBe('This is another shop');

		expect(await message(stage.link.credential)).toMatch(/isn't authorized yet/);
		expect(await stage.rest.listExecutions(stage.link.workflow.id)).toEqual([]);
		expect(accepted(stage, CREATE)).toBe(1);
	});

	it('keeps the connected shop if the wrong shop uses its link', async () => {
		const url = await invitation({ expectedSellers: '1500' });
		await stage.seller.open(await consentTo(url, 'shop-sg@example.com', 'sg'));
		const wrongShop = await consentTo(url, 'shop-my@example.com', 'my');
		expect(readTitle(await stage.seller.open(wrongShop))).toBe('This is another shop');

		expect(await message(stage.link.credential)).toBe('Connection successful!');
		expect(await stage.rest.listExecutions(stage.link.workflow.id)).toHaveLength(1);
	});

	it('rejects a state that is bound to a browser: it is not from an invitation', async () => {
		const open = await openConnectLink(stage, { saveTo: 'output', whoMayConnect: 'anyone' });
		const bound =
			new URL(await stage.seller.findRedirect(open.url)).searchParams.get('state') ?? '';
		await open.close();
		const callback = new URL(stage.link.url);
		callback.searchParams.set('code', `0_${APP.appKey}_any`);
		callback.searchParams.set('state', bound);
		expect(readTitle(await stage.seller.open(callback.href))).toBe('This link can’t be used');
	});
});
