import { consentTo } from '../../../tools/host/consent';
import { readExample } from '../../../tools/host/exampleFile';
import { type CredentialRecord, readOutput } from '../../../tools/host/restClient';
import { APP } from '../../support/app';
import { PATIENTLY } from '../../support/eventually';
import { whileActive } from '../../support/n8n/activeWorkflow';
import { untilRegistered } from '../../support/n8n/connectLink';
import { e2e } from '../../support/n8n/environment';
import {
	accepted,
	asked,
	newCredential,
	registerCallback,
	useStage,
} from '../../support/n8n/stage';
import { readTitle, Visitor } from '../../support/n8n/visitor';
import { httpRequest, run, workflowWith } from '../../support/n8n/workflows';

const CREATE = '/auth/token/create';
const CALLBACK = `${e2e('url')}/webhook/lazada-callback`;

describe('the example Connect by Hand', () => {
	const stage = useStage('all tests');
	let credential: CredentialRecord;

	beforeAll(async () => {
		registerCallback(stage, CALLBACK);
		credential = await newCredential(stage, { callbackUrl: CALLBACK });
	});

	async function nameShop(): Promise<unknown> {
		const step = httpRequest(`${stage.sandbox.url}/rest/seller/get`);
		const execution = await run(stage, await workflowWith(stage, credential, step));
		const [{ data } = {}] = readOutput(execution, 'HTTP Request');
		return (data as { name: string } | undefined)?.name;
	}

	it(
		'connects the shop and shows the seller a page, also if the code is rejected',
		async () => {
			const example = await readExample('connect-by-hand.json', credential, stage.sandbox.url);
			const workflow = await stage.rest.createWorkflow(example);
			await whileActive(stage.rest, workflow, async () => {
				await untilRegistered(CALLBACK);
				const seller = await Visitor.arrive();
				const made = await stage.rest.runWorkflow(workflow, 'Run by Hand');
				const [{ authUrl }] = readOutput(made, 'Build Auth URL');
				const callback = await consentTo(String(authUrl), 'shop-sg@example.com', 'sg');

				const stateless = new URL(callback);
				stateless.searchParams.delete('state');
				expect(readTitle(await seller.open(stateless.href))).toBe('Your shop is not connected');
				expect(asked(stage, CREATE)).toBe(0);

				for (const visit of ['first', 'reload']) {
					const { status, html } = await seller.open(callback);
					expect([visit, status]).toEqual([visit, 200]);
					expect(html).toContain('shop-sg@example.com (sg) is connected now');
				}
				expect(await nameShop()).toBe('shop-sg SG');

				for (const code of [`0_${APP.appKey}_made-up`, '']) {
					const refused = new URL(callback);
					refused.searchParams.set('code', code);
					const { status, headers, html } = await seller.open(refused.href);
					expect([status, headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
					expect(html).toContain('Please open the link again');
				}
				const odd = { code: 'Odd', message: '<b>odd</b>' };
				stage.sandbox.faults.add({ kind: 'code', path: CREATE, ...odd });
				const other = await consentTo(String(authUrl), 'shop-my@example.com', 'my');
				expect((await seller.open(other)).html).toContain('&lt;b>odd&lt;/b>');
				await seller.leave();
				expect(accepted(stage, CREATE)).toBe(1);
				expect(await nameShop()).toBe('shop-sg SG');
			});
		},
		PATIENTLY,
	);
});
